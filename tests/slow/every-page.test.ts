/** What the quick tests show on one page holds on every kind of page. */
import { expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { tabStops } from '../support/browser/tab-stops.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

test('the Tab key stops, visibly, at all that a mouse can use in the main part', async () => {
  // Lists are built of the same parts
  const { home, arabic, tables, code, category, author, archive, search, missing } = DEMO_PAGES;
  const paths = [home, arabic, tables, code, category, author, archive, search, missing];
  const failures = await reader.failures(paths, { reducedMotion: 'reduce' }, async ({ page }) => {
    expect(await tabStops(page, 'main')).toBeGreaterThan(0);
  });
  expect(failures).toEqual([]);
});

test('without JavaScript pages show their title and their text', async () => {
  const options = { ...PHONE, javaScriptEnabled: false };
  const failures = await reader.failures(Object.values(DEMO_PAGES), options, async ({ page }) => {
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('main :is(p, li)').last().isVisible()).toBe(true);
  });
  expect(failures).toEqual([]);
});
