/** Everything on a page can be reached and used from a keyboard. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { tabStops } from '../support/browser/tab-stops.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const visit = async (options = {}) =>
  (await reader.visit(DEMO_PAGES.award, { reducedMotion: 'reduce', ...options })).page;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

test('the first Tab shows the skip link, which leads past the header', async () => {
  const { page } = await reader.visit('about:blank', { reducedMotion: 'reduce' });
  // Before it stands the question about services, as long as that has no answer
  await page.route('**/question-*.json', (route) => route.abort());
  await page.goto(reader.origin() + DEMO_PAGES.award);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

test('the Tab key stops, visibly, at all that a mouse can use', async () => {
  const page = await visit();
  await page.locator('.ask').waitFor();
  expect(await tabStops(page, 'body')).toBeGreaterThan(100);
});

test('a panel of the menu opens by Enter, and Escape closes it and leads back', async () => {
  const page = await visit();
  const summary = page.locator('nav.menu summary').first();
  await summary.focus();
  const name = await focused(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  expect(await page.locator('nav.menu details[open]').count()).toBe(1);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.panel') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('nav.menu details[open]').count()).toBe(0);
  expect(await focused(page)).toBe(name);
});

test('arrows lead into a panel and from entry to entry', async () => {
  const page = await visit();
  const entries = await page.locator('nav.menu > ul > li > a, nav.menu summary').count();
  await page.locator('nav.menu > ul > li > a').first().focus();
  const first = await focused(page);
  // Until its script is there, arrows do nothing
  const next = async () => {
    await page.keyboard.press('ArrowRight');
    return focused(page);
  };
  await expect.poll(next).not.toBe(first);
  for (let step = 2; step < entries; step += 1) await page.keyboard.press('ArrowRight');
  // The last entry leads to what follows in the header, so that the walk goes round in the end
  for (let step = 0; step < 6 && (await focused(page)) !== first; step += 1) await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe(first);
  await page.locator('nav.menu summary').first().focus();
  await page.keyboard.press('ArrowDown');
  const inside = await focused(page);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).not.toBe(inside);
  expect(await page.evaluate(() => document.activeElement?.closest('.panel') !== null)).toBe(true);
});

test('on a phone the menu opens by Enter and closes by Escape, and focus returns to its button', async () => {
  const page = await visit(PHONE);
  const button = page.locator('.menu-button');
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('nav.menu').isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#menu') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('nav.menu').isVisible()).toBe(false);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
});
