/** Pages keep the rules of WCAG 2.2 AA that axe can check. */
import { expect, test } from 'vitest';
import { findViolations } from '../support/browser/find-violations.ts';
import { openSite } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

/** Pages that differ most; the slow proofs read all pages, and what opens over them, in all looks. */
const paths = [DEMO_PAGES.home, DEMO_PAGES.award, DEMO_PAGES.tables, DEMO_PAGES.arabic];

test('pages keep the rules', async () => {
  const options = { viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' as const, bypassCSP: true };
  const failures = await reader.failures(paths, options, async ({ page }) => {
    expect(await findViolations(page)).toEqual([]);
  });
  expect(failures).toEqual([]);
});

test('the check finds what is wrong', async () => {
  const { page } = await reader.visit(DEMO_PAGES.short, { bypassCSP: true });
  await page.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/x.png">'));
  expect(await findViolations(page)).toEqual([expect.stringContaining('image-alt')]);
});
