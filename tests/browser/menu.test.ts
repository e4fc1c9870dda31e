/** The header's menu in a browser: hover, focus, click, touch and keyboard. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openReaderPage } from '../support/browser/reader-page.ts';

const panel = (...links: string[]) =>
  `<div class="panel"><section><ul>${links.map((link) => `<li><a href="#${link}">${link}</a></li>`).join('')}</ul></section></div>`;
const body = `<header class="site-header"><div class="wrap"><a class="brand" href="/">Brand</a>
  <button class="menu-button" type="button" popovertarget="menu">Menu</button>
  <div id="menu" popover><nav class="menu"><ul>
    <li><a href="#plain">Plain</a></li>
    <li><details name="menu"><summary>Trade</summary>${panel('Spot', 'Margin', 'Bots')}</details></li>
    <li><a href="#futures">Futures</a><details name="menu"><summary aria-label="Futures: show links"></summary>${panel('Dollar', 'Coin')}</details></li>
  </ul></nav></div></div></header><main><h1>Title</h1><a href="#next">Next</a></main>`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const openMenu = (options = {}) => openReaderPage(browser, { body, scripts: ['menu'], ...options });
const opened = (page: Page) =>
  page.$$eval('#menu details[open]', (all) => all.map((one) => one.querySelector('a')?.textContent));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('on a phone the menu closes when Tab leaves it, and its button opens and closes it', async () => {
  const page = await openMenu({ viewport: { width: 360, height: 740 } });
  const isOpen = () => page.evaluate(() => document.getElementById('menu')?.matches(':popover-open'));
  await page.click('.menu-button');
  await page.locator('[aria-label^="Futures"]').focus();
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Tab');
  expect([await isOpen(), await focused(page)]).toEqual([false, 'Next']);
  await page.click('.menu-button');
  await page.keyboard.press('Tab');
  expect(await isOpen()).toBe(true);
  await page.click('.menu-button');
  expect(await isOpen()).toBe(false);
});

describe('with a pointer', () => {
  test('hovering opens a panel, and Escape closes it without moving the pointer', async () => {
    const page = await openMenu();
    await page.hover('summary >> text=Trade');
    expect(await opened(page)).toEqual(['Spot']);
    await page.keyboard.press('Escape');
    expect(await opened(page)).toEqual([]);
  });

  test('the pointer can move into the panel, and leaving both closes it', async () => {
    const page = await openMenu();
    await page.hover('summary >> text=Trade');
    await page.hover('text=Bots');
    await page.waitForTimeout(400);
    expect(await opened(page)).toEqual(['Spot']);
    await page.mouse.move(600, 700);
    await page.waitForTimeout(400);
    expect(await opened(page)).toEqual([]);
  });

  test('a click keeps the panel open until a second click or a click elsewhere', async () => {
    const page = await openMenu();
    await page.click('summary >> text=Trade');
    await page.mouse.move(600, 700);
    await page.waitForTimeout(400);
    expect(await opened(page)).toEqual(['Spot']);
    await page.click('h1');
    expect(await opened(page)).toEqual([]);
  });
});

test('the entry that a reader has reached by the time its script comes opens like any other', async () => {
  const page = await openMenu({ scripts: [] });
  const load = () => page.addScriptTag({ type: 'module', url: '/client/menu.ts' });
  await page.hover('summary >> text=Trade');
  await load();
  await expect.poll(() => opened(page)).toEqual(['Spot']);
  await page.reload();
  await page.mouse.move(600, 700);
  await page.click('summary >> text=Trade');
  await load();
  await page.mouse.move(600, 700);
  await page.waitForTimeout(400);
  expect(await opened(page)).toEqual(['Spot']);
  await page.click('h1');
  await expect.poll(() => opened(page)).toEqual([]);
});

test('a panel says what its links lead to, once, as far as the words are those of its links', async () => {
  const menu = [
    ['Spot', 'At the price of the market.'],
    ['Bots', '<img src=x onerror=alert(1)>'],
    ['Gone', 'A link that the page does not have.'],
    ['Coin', 'After it.'],
  ];
  const page = await openMenu({ scripts: ['load-menu'], words: { menu } });
  for (const entry of ['Trade', 'Futures', 'Trade'])
    await page.hover(`summary:has-text("${entry}"), a:text-is("${entry}")`);
  await expect
    .poll(() => page.locator('.panel a:has(small)').allInnerTexts())
    .toEqual(['Spot\nAt the price of the market.', 'Bots\n<img src=x onerror=alert(1)>']);
});

describe('with a keyboard', () => {
  test.each(['Enter', 'Space'])(
    '%s opens a panel, focus alone doesn’t, and leaving it closes the panel',
    async (key) => {
      const page = await openMenu();
      await page.focus('text=Plain');
      await page.keyboard.press('Tab');
      expect(await opened(page)).toEqual([]);
      await page.keyboard.press(key);
      expect(await opened(page)).toEqual(['Spot']);
      await page.keyboard.press('Shift+Tab');
      expect(await opened(page)).toEqual([]);
    },
  );

  test('arrows, Home and End walk through a panel, and Escape leads back to its entry', async () => {
    const page = await openMenu();
    await page.focus('summary >> text=Trade');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Margin');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe('Bots');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Trade');
    expect(await opened(page)).toEqual([]);
  });

  test.each([
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ] as const)('in %s, %s leads to the next entry', async (direction, key) => {
    const page = await openMenu({ direction });
    await page.focus('summary >> text=Trade');
    await page.keyboard.press(key);
    expect(await focused(page)).toBe('Futures');
  });
});

describe('on a small screen', () => {
  test.each([true, false])('every entry is reached through one button (scripts: %s)', async (javaScriptEnabled) => {
    const page = await openMenu({ viewport: { width: 320, height: 256 }, javaScriptEnabled });
    expect(await page.isVisible('text=Plain')).toBe(false);
    await page.click('.menu-button');
    await page.click('summary >> text=Trade');
    expect(await page.isVisible('text=Bots')).toBe(true);
  });
});

test.each([1128, 1280, 1920])('no panel leaves a window of %i pixels', async (width) => {
  const page = await openMenu({ viewport: { width, height: 700 } });
  for (const summary of await page.locator('#menu summary').all()) {
    await summary.click();
    const box = await page.locator('details[open] .panel').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
  }
});
