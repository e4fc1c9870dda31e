/** Pages that differ most, and what opens on them, keep the rules of WCAG 2.2 AA that axe can check. */
import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/browser/find-violations.ts';
import { openSite } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
/** Colours change with the theme, and what is shown with the width. The slow proofs read every kind of page in all looks. */
const looks = [
  { colorScheme: 'light', width: 320, kinds: ['home', 'award', 'tables', 'code', 'category', 'search', 'privacy'] },
  { colorScheme: 'dark', width: 1280, kinds: ['home', 'arabic'] },
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

  test('the open menu keeps the rules', async () => {
    const { page } = await reader.visit(DEMO_PAGES.award, options);
    if (width < 1000) await page.click('.menu-button');
    const summaries = await page.locator('#menu summary').all();
    expect(summaries.length).toBeGreaterThan(3);
    for (const summary of summaries) {
      await summary.click();
      expect(await page.locator('#menu details[open]').count()).toBe(1);
      expect(await findViolations(page, '.site-header')).toEqual([]);
    }
  });

  test('the question about services, and the choices in their dialog, keep the rules', async () => {
    const { page } = await reader.visit(DEMO_PAGES.arabic, options);
    await page.locator('.ask').waitFor();
    expect(await findViolations(page, '.ask')).toEqual([]);
    await page.locator('.ask button').last().click();
    await page.locator('.choices-dialog .switch').first().check();
    expect(await findViolations(page, '.choices-dialog')).toEqual([]);
    await page.locator('.choices-dialog [data-details]').last().click();
    await page.locator('.choices-dialog .filter summary').click();
    expect(await findViolations(page, '.choices-dialog')).toEqual([]);
  });
});

test.each([DEMO_PAGES.award, DEMO_PAGES.arabic])('an enlarged picture keeps the rules: %s', async (path) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await reader.visit(`${path}#picture-1`, { colorScheme, reducedMotion: 'reduce', bypassCSP: true });
    await page.waitForSelector('dialog[open]');
    expect(await findViolations(page, 'dialog')).toEqual([]);
  }
});

test('the check finds what is wrong', async () => {
  const { page } = await reader.visit(DEMO_PAGES.short, { bypassCSP: true });
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/x.png">'));
  expect(await findViolations(page)).toEqual([expect.stringContaining('image-alt')]);
});
