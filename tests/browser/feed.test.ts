/** A feed that is opened in a browser is a page: it says what it is for, and leads to its stories. */
import { expect, test } from 'vitest';
import { ar } from '../../src/locales/ar.ts';
import { en } from '../../src/locales/en.ts';
import { ja } from '../../src/locales/ja.ts';
import { DESKTOP, openSite, PHONE } from '../support/browser/open-site.ts';

const reader = openSite();

const FEEDS: Record<string, { text: string; direction: string }> = {
  '/en/feed.xml': { text: en.feedText, direction: 'ltr' },
  '/ar/atom.xml': { text: ar.feedText, direction: 'rtl' },
  '/ja/security/feed.xml': { text: ja.feedText, direction: 'ltr' },
};

test('says what it is for, names its stories, and shows nothing that is for programs', async () => {
  const failures = await reader.failures(Object.keys(FEEDS), {}, async ({ page, faults }, path) => {
    expect(await page.getByText(FEEDS[path]?.text ?? '', { exact: true }).isVisible()).toBe(true);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => element.namespaceURI !== 'http://www.w3.org/1999/xhtml' && element.children.length === 0)
        .filter((element) => element.getClientRects().length > 0)
        .map(({ tagName }) => tagName),
    );
    expect(shown).toEqual([]);
    const links = page.locator('li > a');
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/blog\.orrery\.example\/.+\/$/);
      expect([await link.isVisible(), await link.textContent()]).toEqual([true, expect.stringMatching(/\S/)]);
    }
    expect(faults).toEqual([]);
  });
  expect(failures).toEqual([]);
});

test('fits a phone and runs the right way', async () => {
  const failures = await reader.failures(Object.keys(FEEDS), { ...PHONE, isMobile: true }, async ({ page }, path) => {
    const { width, overflow, way } = await page.evaluate(() => ({
      width: window.innerWidth,
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      way: getComputedStyle(document.querySelector('h1') as Element).direction,
    }));
    expect([width, overflow, way]).toEqual([PHONE.viewport.width, 0, FEEDS[path]?.direction]);
  });
  expect(failures).toEqual([]);
});

test('is dark where its reader wants that', async () => {
  const colors: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await reader.visit('/en/feed.xml', { ...DESKTOP, colorScheme });
    colors.push(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
  }
  expect(new Set(colors).size).toBe(2);
});
