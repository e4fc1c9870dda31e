/** The article's scripts in a browser: outline, disclosures, sharing, theme. */
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openReaderPage } from '../support/browser/reader-page.ts';

const sections = ['one', 'two', 'three'];
const body = `<main><article class="article wrap" id="top"><header class="article-header" style="height:500px"></header><div class="rail"><div>
  <details class="outline" data-fold><summary>Outline</summary><nav><ol>
    <li><a href="#top">Title</a></li>${sections.map((id) => `<li><a href="#${id}">${id}</a></li>`).join('')}
  </ol></nav></details>
  <details class="share" data-fold><summary>Share</summary><div class="icons"><ul>
    <li class="by-script copy"><button type="button" value="https://reader.example/"><svg></svg><span>Copy</span></button></li>
  </ul><p class="unseen" role="status"></p></div></details></div></div>
  <div class="text prose">${sections.map((id) => `<h2 id="${id}">${id}</h2><p style="height:900px">…</p>`).join('')}</div></article></main>
  <details class="theme"><summary>Theme</summary><button value="light">Light</button><button value="dark">Dark</button><button value="">System</button></details>`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const scripts = ['outline', 'fold', 'share', 'theme'];
const wide = { body, scripts, reducedMotion: 'reduce' as const };
const narrow = { ...wide, viewport: { width: 360, height: 700 } };

test('the outline marks the section that is being read', async () => {
  const page = await openReaderPage(browser, wide);
  const current = () => page.textContent('[aria-current]');
  await expect.poll(current).toBe('Title');
  await page.evaluate(() => document.getElementById('two')?.scrollIntoView());
  await expect.poll(current).toBe('two');
  await page.evaluate(() => scrollTo(0, 1e6));
  await expect.poll(current).toBe('three');
});

test('a disclosure that folds on a phone stands open on a wide screen, with or without scripts', async () => {
  const folded = await openReaderPage(browser, narrow);
  expect(await folded.isVisible('.outline a')).toBe(false);
  await folded.click('.outline summary');
  expect(await folded.isVisible('.outline a')).toBe(true);
  for (const javaScriptEnabled of [true, false]) {
    const page = await openReaderPage(browser, { ...wide, javaScriptEnabled });
    expect(await page.locator('.outline a').first().isVisible()).toBe(true);
  }
});

test('copying the link is offered only where a script can do it, and says that it is done', async () => {
  const without = await openReaderPage(browser, { ...wide, javaScriptEnabled: false });
  expect(await without.isVisible('.copy')).toBe(false);
  const page = await openReaderPage(browser, {
    ...wide,
    permissions: ['clipboard-read', 'clipboard-write'],
    words: { linkCopied: 'Copied' },
  });
  await page.evaluate(() => document.documentElement.setAttribute('data-js', ''));
  await page.click('.copy button');
  await page.locator('[role=status]', { hasText: 'Copied' }).waitFor({ state: 'attached' });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://reader.example/');
});

test('a browser that refuses to copy is told of, with the address where words can’t be had', async () => {
  for (const [words, told] of [
    [{ copyFailed: 'It can’t be copied.' }, 'It can’t be copied.'],
    [undefined, 'https://reader.example/'],
  ] as const) {
    const page = await openReaderPage(browser, { ...wide, ...(words && { words }) });
    await page.evaluate(() => {
      document.documentElement.setAttribute('data-js', '');
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.click('.copy button');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
    expect([await page.textContent('[role=status]'), await page.textContent('.copy')]).toEqual([told, told]);
  }
});

test('a chosen theme is remembered, and the device’s own forgets it', async () => {
  const page = await openReaderPage(browser, wide);
  await page.evaluate(() => document.documentElement.setAttribute('data-js', ''));
  await page.click('.theme summary');
  await page.click('text=Dark');
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('dark');
  expect(await page.$eval('[name=theme-color]', (meta) => (meta as HTMLMetaElement).media)).toBe('not all');
  await page.click('text=System');
  expect(await page.getAttribute('html', 'data-theme')).toBeNull();
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
});
