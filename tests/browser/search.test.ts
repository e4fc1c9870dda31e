/** Search as readers use it: in a dialog over any page, and on a page of its own. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { ask, eventually, isOpen, openDialog, status } from '../support/browser/search-page.ts';
import { SEARCHED_WORDS } from '../support/search/searched-words.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

const titles = (page: Page) => page.locator('.search li a').allTextContents();
const hasFocus = (page: Page, selector: string) =>
  page.evaluate((name) => document.activeElement?.matches(name) === true, selector);

test('nothing of search is loaded before it is opened', async () => {
  const { page } = await reader.visit('/en/about/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(reader.origin() + DEMO_PAGES.award);
  await page.evaluate(() => document.fonts.ready);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.filter((path) => path.includes('search'))).toEqual([]);
  const before = new Set(asked);
  await openDialog(page);
  expect(asked.filter((path) => !before.has(path) && path.startsWith('/_search/'))).toEqual(
    expect.arrayContaining(['/_search/pagefind-worker.js']),
  );
});

describe.each([
  ['the slash', (page: Page) => page.keyboard.press('/')],
  ['Ctrl and K', (page: Page) => page.keyboard.press('Control+k')],
  ['a click', (page: Page) => page.click('.tools .search-link')],
])('the dialog', (how, open) => {
  test(`opens by ${how}, takes the focus, and gives it back by Escape`, async () => {
    const { page, faults } = await reader.visit(DEMO_PAGES.award);
    await page.focus('.tools .search-link');
    await open(page);
    await eventually(() => isOpen(page)).toBe(true);
    expect(await hasFocus(page, 'dialog input')).toBe(true);
    await page.keyboard.type('police');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await hasFocus(page, '.search-link')).toBe(true);
    await open(page);
    expect(await isOpen(page)).toBe(true);
    expect(await page.inputValue('dialog input')).toBe('police');
    expect(faults).toEqual([]);
  });
});

describe('the dialog', () => {
  test('finds stories while the reader types, marks what was asked, and leads to them by keys alone', async () => {
    const { page, faults } = await reader.visit(DEMO_PAGES.home);
    await openDialog(page);
    await page.keyboard.type('hong kong pol');
    await eventually(() => page.locator('.search li:first-child mark').allTextContents()).toContain('Hong Kong Police');
    expect((await titles(page)).length).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await hasFocus(page, '.search li:first-child a')).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await hasFocus(page, '.search input')).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${DEMO_PAGES.award}`);
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  test('keeps results of a category or a year', async () => {
    const { page } = await reader.visit(DEMO_PAGES.home);
    const others = (name: string) => page.locator('.search li .meta').filter({ hasNotText: name }).count();
    await openDialog(page);
    expect(await page.locator('.search select').first().isVisible()).toBe(false);
    await ask(page, 'police');
    expect(await others('Security')).toBeGreaterThan(0);
    await page.selectOption('.search select[name=category]', { label: 'Security' });
    await eventually(() => others('Security')).toBe(0);
    expect((await titles(page)).length).toBeGreaterThan(1);
    await page.selectOption('.search select[name=category]', '');
    await page.selectOption('.search select[name=year]', '2025');
    await eventually(() => others('2025')).toBe(0);
    expect((await titles(page)).length).toBeGreaterThan(0);
    await ask(page, 'xylophone');
    expect(await status(page)).toBe('Nothing was found for “xylophone”. Try other words, or fewer.');
    expect(await titles(page)).toEqual([]);
  });

  test('closes by its button, and by a click beside it', async () => {
    const { page } = await reader.visit(DEMO_PAGES.home);
    await openDialog(page);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await isOpen(page)).toBe(false);
    await openDialog(page);
    await page.mouse.click(20, 400);
    expect(await isOpen(page)).toBe(false);
  });

  test('leads with Enter to the page of search, which answers the same', async () => {
    const { page } = await reader.visit(DEMO_PAGES.home);
    await openDialog(page);
    await page.keyboard.type('police');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/search\/\?q=police/);
    await eventually(() => titles(page)).toContain('Binance takes Merit Award at Hong Kong cyber security ceremony');
  });

  test('fits a phone, from right to left too', async () => {
    const { page } = await reader.visit('/ar/', PHONE);
    await page.click('.wrap > .search-link');
    await eventually(() => isOpen(page)).toBe(true);
    await ask(page, 'الشرطة');
    const width = await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.viewport.width);
    expect(await titles(page)).toHaveLength(1);
    // At a zoom of 400 % a window of 1280 × 1024 pixels is as small as this (WCAG 2.2, 1.4.10)
    await page.setViewportSize({ width: 320, height: 256 });
    await page.locator('.search ol a').scrollIntoViewIfNeeded();
    const box = await page.locator('.search ol a').boundingBox();
    expect([(box?.y ?? -1) >= 0, (box?.y ?? 0) + (box?.height ?? 0) <= 256]).toEqual([true, true]);
  });

  test('says so where the index can’t be reached, and tries again', async () => {
    const { page } = await reader.visit(DEMO_PAGES.home);
    await page.route('**/_search/**', (route) => route.abort());
    await openDialog(page);
    await ask(page, 'police');
    expect(await status(page)).toBe('Search can’t be reached just now.');
    expect(await page.locator('.search .all').isVisible()).toBe(true);
    await page.unroute('**/_search/**');
    await ask(page, 'police officers');
    expect((await titles(page)).length).toBeGreaterThan(0);
  });
});

test('where the page of search can’t be fetched, its link is followed', async () => {
  const { page } = await reader.visit(DEMO_PAGES.home);
  await page.route('**/en/search/', (route) =>
    route.request().isNavigationRequest() ? route.continue() : route.abort(),
  );
  // On a busy machine a reader may have to ask twice
  await expect
    .poll(async () => {
      await page.keyboard.press('/');
      return new URL(page.url()).pathname;
    })
    .toBe(DEMO_PAGES.search);
});

describe('the page of search', () => {
  test('keeps in its address what is asked, and in the history what was', async () => {
    const { page, faults } = await reader.visit(DEMO_PAGES.search);
    await page.fill('.search input', 'police');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=police$/);
    await eventually(() => status(page)).toMatch(/results$/);
    const all = await status(page);
    await page.selectOption('.search select[name=category]', { label: 'Security' });
    await page.waitForURL(/\?q=police&category=security$/);
    await eventually(() => status(page)).not.toBe(all);
    await page.goBack();
    await eventually(() => status(page)).toBe(all);
    expect(await page.inputValue('.search select[name=category]')).toBe('');
    await page.reload();
    await eventually(() => status(page)).toBe(all);
    const days = () =>
      page.locator('.search li time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));
    const best = await days();
    await page.selectOption('.search select[name=order]', 'newest');
    await page.waitForURL(/\?q=police&order=newest$/);
    await eventually(days).toEqual(best.toSorted().reverse());
    expect(await status(page)).toBe(all);
    expect(faults).toEqual([]);
  });

  test('takes a slash that is typed as a sign, and the slash elsewhere as the way to its field', async () => {
    const { page } = await reader.visit(DEMO_PAGES.search);
    await page.keyboard.press('/');
    expect(await hasFocus(page, 'main .search input')).toBe(true);
    await page.keyboard.type('and/or');
    expect(await page.inputValue('.search input')).toBe('and/or');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('shows more results where there are more, from where the reader goes on', async () => {
    const { page } = await reader.visit(`${DEMO_PAGES.search}?q=the`);
    await eventually(async () => (await titles(page)).length).toBe(10);
    const more = page.getByRole('button', { name: 'More results' });
    await more.click();
    await eventually(async () => (await titles(page)).length).toBeGreaterThan(10);
    expect(await hasFocus(page, '.search li:nth-child(11) a')).toBe(true);
    const count = Number.parseInt((await status(page)) ?? '', 10);
    while ((await titles(page)).length < count) await more.click();
    await eventually(() => more.isVisible()).toBe(false);
    expect(new Set(await titles(page)).size).toBe(count);
  });

  test('takes what an address asks as text', async () => {
    const { page, faults } = await reader.visit(`${DEMO_PAGES.search}?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`);
    await eventually(() => status(page)).toContain('<img src=x onerror=alert(1)>');
    expect(faults).toEqual([]);
  });

  test('leads to the archive without a script', async () => {
    const { page } = await reader.visit(DEMO_PAGES.search, { javaScriptEnabled: false });
    expect(await page.locator('.without-script').isVisible()).toBe(true);
    expect(await page.locator('.search input').isVisible()).toBe(false);
    await page.click('.search .all');
    await page.waitForURL(`**${DEMO_PAGES.archive}`);
  });
});

test('without a script the way to search is a plain link', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.waitForURL(`**${DEMO_PAGES.search}`);
});

test('the browser’s own dictionaries find words inside sentences', async () => {
  const languages = ['ja', 'lo'];
  const paths = languages.map((language) => `/${language}/search/`);
  const failures = await reader.failures(paths, {}, async ({ page }, path) => {
    const language = path.split('/')[1] as string;
    const missing: string[] = [];
    const words = (SEARCHED_WORDS[language] ?? '').split(', ').slice(0, 10);
    expect(words).toHaveLength(10);
    for (const word of words) {
      await ask(page, word);
      const addresses = await page
        .locator('.search li a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      if (!addresses.some((found) => found.startsWith(`/${language}/security/`))) missing.push(word);
    }
    expect(missing).toEqual([]);
  });
  expect(failures).toEqual([]);
});
