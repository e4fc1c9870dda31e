/** A reader chooses a currency, and sees amounts in it. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();
const shown = (page: Page) => page.locator('.converted').allTextContents();
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('currency'));
const note = (page: Page) => page.locator('.rate-note').filter({ visible: true }).allTextContents();

async function choose(page: Page, code: string): Promise<void> {
  await page.click('.site-header .currency summary');
  await page.click(`.site-header .currency button[value="${code}"]`);
}

test('nothing of it is loaded or stored before a reader wants it', async () => {
  const { page } = await reader.visit('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(reader.origin() + DEMO_PAGES.award, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('currenc'))).toEqual([]);
  await page.click('.site-header .currency summary');
  expect(await page.locator('.site-header .currency .panel button').first().textContent()).toBe('As written');
  expect(await page.locator('.site-header .currency .panel button').count()).toBe(50);
  expect([await stored(page), await shown(page)]).toEqual([null, []]);
});

test('a choice shows amounts at once, and on the next page', async () => {
  const { page, faults } = await reader.visit(DEMO_PAGES.award);
  await choose(page, 'EUR');
  await expect.poll(() => shown(page)).toEqual([' (≈\u00a0€20.8B)', ' (≈\u00a0€34.0B)']);
  expect(await page.locator('main data').allTextContents()).toEqual(['$24.2 billion', '$39.6 billion']);
  await expect.poll(() => stored(page)).toBe('EUR');
  await page.goto(reader.origin() + DEMO_PAGES.arabic);
  await expect.poll(() => shown(page)).toHaveLength(2);
  expect((await shown(page))[0]).toContain(
    new Intl.NumberFormat('ar', {
      style: 'currency',
      currency: 'EUR',
      notation: 'compact',
      maximumSignificantDigits: 3,
    }).format(20.8e9),
  );
  expect(faults).toEqual([]);
});

test('an amount in the chosen currency stays alone, and “As written” takes all back', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award);
  await choose(page, 'GBP');
  await expect.poll(() => shown(page)).toHaveLength(2);
  expect(await page.getAttribute('.site-header .currency button[value=GBP]', 'aria-pressed')).toBe('true');
  await choose(page, 'USD');
  await expect.poll(() => shown(page)).toEqual([]);
  await choose(page, 'JPY');
  await expect.poll(() => shown(page)).toHaveLength(2);
  await choose(page, '');
  await expect.poll(() => shown(page)).toEqual([]);
  await expect.poll(() => stored(page)).toBe(null);
});

test('day and source of the rate are told on focus, hover and touch, and to a screen reader', async () => {
  for (const options of [{}, PHONE]) {
    const { page } = await reader.visit(DEMO_PAGES.award, options);
    await page.evaluate(() => localStorage.setItem('currency', 'KES'));
    await page.reload();
    const amount = page.locator('.converted button').first();
    const text = [
      'Rate of 31 August 2026. Source: Example data of Orrery Rate of 28 August 2026. Source: Example data of Orrery Nairobi',
    ];
    const described = await amount.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect([described]).toEqual(text);
    expect(await note(page)).toEqual([]);
    await amount.focus();
    expect(await note(page)).toEqual(text);
    const box = await page.locator('.rate-note').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await note(page)).toEqual([]);
    await (options === PHONE ? amount.tap() : amount.hover());
    expect(await note(page)).toEqual(text);
  }
});

test('a choice in one tab reaches another', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award);
  await choose(page, 'EUR');
  await expect.poll(() => shown(page)).toHaveLength(2);
  const other = await page.context().newPage();
  await other.goto(reader.origin() + DEMO_PAGES.award);
  await expect.poll(() => shown(other)).toHaveLength(2);
  await choose(other, '');
  await expect.poll(() => shown(page)).toEqual([]);
});

test('a currency that is not offered, and a file that can’t be loaded, leave amounts as they are', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award);
  await page.evaluate(() => localStorage.setItem('currency', 'constructor'));
  await page.reload({ waitUntil: 'networkidle' });
  expect(await shown(page)).toEqual([]);
  await page.route('**/currencies.json', (route) => route.abort());
  await page.reload();
  await page.click('.site-header .currency summary');
  const again = page.locator('.site-header .currency [data-again]');
  await again.evaluate((button) => button.setAttribute('data-tried', ''));
  await again.click();
  // The first try has failed only when another button stands in its place
  await page.locator('.site-header .currency [data-again]:not([data-tried])').waitFor();
  await page.unroute('**/currencies.json');
  await again.click();
  await expect.poll(() => page.locator('.site-header .currency button').count()).toBe(50);
});
