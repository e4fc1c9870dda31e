/** Pages that differ most, and what opens on them, keep the rules of WCAG 2.2 AA that axe can check. */
import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/browser/find-violations.ts';
import { openSite } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
/** Colours change with the theme, and what is shown with the width. The slow proofs read all pages in all looks. */
const looks = [
  { colorScheme: 'light', width: 320, kinds: ['home', 'award', 'tables', 'search'] },
  { colorScheme: 'dark', width: 1280, kinds: ['arabic'] },
] as const;

describe.each(looks)('$colorScheme, $width pixels wide', ({ colorScheme, width, kinds }) => {
  const options = { colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' as const, bypassCSP: true };

  test('pages keep the rules', async () => {
    const paths = kinds.map((kind) => DEMO_PAGES[kind]);
    const failures = await reader.failures(paths, options, async ({ page }) => {
      expect(await findViolations(page)).toEqual([]);
    });
    expect(failures).toEqual([]);
  });
});

test('what opens over a page keeps the rules', async () => {
  const options = { reducedMotion: 'reduce' as const, bypassCSP: true };
  const { page } = await reader.visit(DEMO_PAGES.arabic, options);
  await page.locator('.ask').waitFor();
  expect(await findViolations(page, '.ask')).toEqual([]);
  await page.locator('.ask button').last().click();
  await page.locator('.choices-dialog .switch').first().check();
  expect(await findViolations(page, '.choices-dialog')).toEqual([]);
  await page.locator('.choices-dialog [data-details]').last().click();
  await page.locator('.choices-dialog .filter summary').click();
  expect(await findViolations(page, '.choices-dialog')).toEqual([]);
  await page.goto(`${reader.origin() + DEMO_PAGES.award}#picture-1`);
  await page.waitForSelector('dialog.pictures[open]');
  expect(await findViolations(page, 'dialog.pictures')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('#menu summary').first().click();
  await page.locator('#menu .panel small').first().waitFor();
  expect(await findViolations(page, '.site-header')).toEqual([]);
});

test('the check finds what is wrong', async () => {
  const { page } = await reader.visit(DEMO_PAGES.short, { bypassCSP: true });
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/x.png">'));
  expect(await findViolations(page)).toEqual([expect.stringContaining('image-alt')]);
});
