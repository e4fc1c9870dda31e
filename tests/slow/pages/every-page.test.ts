/** What the quick tests show on one page holds on every kind of page. */
import { expect, test } from 'vitest';
import { fitsNarrowly, holdsStill, withoutFonts } from '../../support/browser/holds-still.ts';
import { openSite, PHONE } from '../../support/browser/open-site.ts';
import { tabStops } from '../../support/browser/tab-stops.ts';
import { DEMO_PAGES } from '../../support/sites/demo.ts';

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

test('at 360 pixels nothing moves while a page of any kind arrives', async () => {
  const options = { viewport: { width: 360, height: 800 }, reducedMotion: 'reduce' as const };
  const slowly = Object.values(DEMO_PAGES).map((path) => `${path}?slowly`);
  expect(await reader.failures(slowly, options, ({ page }) => holdsStill(page), withoutFonts)).toEqual([]);
});

test('every kind of page fits 320 pixels', async () => {
  const options = { viewport: { width: 320, height: 700 } };
  const failures = await reader.failures(Object.values(DEMO_PAGES), options, ({ page }) => fitsNarrowly(page));
  expect(failures).toEqual([]);
});
