/** The app in the header: a code to scan in a popover, and links in its place on a phone. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { DESKTOP, openSite, PHONE } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const button = '[popovertarget="app"]';

/** What of the app can be seen: words, and `IMG` for the code. */
const shown = (page: Page) =>
  page
    .locator('#app :is(b, img, small, a:not(:has(b)))')
    .filter({ visible: true })
    .evaluateAll((all) => all.map(({ textContent, tagName }) => textContent || tagName));
const STORES = ['iOS', 'Android', 'More options'];

test('the code is fetched when the popover opens, and not before', async () => {
  const { page, faults } = await reader.visit('about:blank');
  const codes: string[] = [];
  page.on('request', (request) => request.url().includes('/app-') && codes.push(request.url()));
  for (const path of [DEMO_PAGES.award, DEMO_PAGES.home]) {
    await page.goto(reader.origin() + path, { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
  }
  expect(codes).toEqual([]);
  await page.click(button);
  await expect.poll(() => codes).toEqual([expect.stringMatching(/\/_images\/app-\w+\.svg$/)]);
  expect(faults).toEqual([]);
});

test.each([
  ['en', 1128],
  ['ar', 1440],
])('the popover opens below its button, inside the window (%s, %i pixels)', async (tag, width) => {
  const { page } = await reader.visit(`/${tag}/`, { viewport: { width, height: 800 } });
  await page.click(button);
  const [at, box] = await page.$$eval(`${button}, #app`, (all) =>
    all.map((one) => one.getBoundingClientRect().toJSON()),
  );
  expect(box.top).toBeGreaterThanOrEqual(at.bottom);
  expect(box.top - at.bottom).toBeLessThan(16);
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(tag === 'ar' ? box.left - at.left : box.right - at.right).toBe(0);
});

test('a keyboard opens the popover, walks through it and leaves it for its button', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await page.focus(button);
  await page.keyboard.press('Enter');
  await expect.poll(() => shown(page)).not.toEqual([]);
  await page.keyboard.press('Tab');
  expect(await focused()).toContain('Scan to download');
  // Until the script of the header has come, an arrow does nothing here
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return focused();
    })
    .toBe('iOS');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe('app');
  expect(await shown(page)).toEqual([]);
});

test('a panel that is open makes way for the popover', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award);
  await page.click('.tools .language summary');
  await page.click(button);
  expect(await page.isVisible('.tools .language .panel')).toBe(false);
});

describe.each([true, false])('(scripts: %s)', (javaScriptEnabled) => {
  test('a desktop shows code and links in a popover', async () => {
    const { page } = await reader.visit(DEMO_PAGES.award, { ...DESKTOP, javaScriptEnabled });
    expect(await shown(page)).toEqual([]);
    await page.click(button);
    expect(await shown(page)).toEqual(['Download the app', 'IMG', 'Scan to download', ...STORES]);
  });

  test('a phone shows links in its menu, and no code', async () => {
    const { page } = await reader.visit(DEMO_PAGES.award, { ...PHONE, javaScriptEnabled });
    await page.click('.menu-button');
    expect(await page.isVisible(button)).toBe(false);
    expect(await shown(page)).toEqual(['Download the app', ...STORES]);
  });
});

test('a tablet as wide as a desktop shows links, and no code', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award, { ...DESKTOP, hasTouch: true, isMobile: true });
  await page.tap(button);
  expect(await shown(page)).toEqual(['Download the app', ...STORES]);
});

test('paper shows nothing of it', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award);
  await page.click(button);
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page)).toEqual([]);
});
