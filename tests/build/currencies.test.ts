/** Amounts and currencies in a built site: what stands in pages, and what is left to a file of their own. */
import { expect, test } from 'vitest';
import { CURRENCY_SIGNS } from '../../src/core/money/currencies.ts';
import type { CurrencyOffer } from '../../src/core/money/currency-offer.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const site = readDemo();

test('every page leads to the file of currencies of its language, and holds no list of them', () => {
  const pages = site.pages.filter(({ tree }) => tree.all('header').length > 0);
  const wrong = pages.flatMap(({ path, html }) => {
    const hrefs = [...html.matchAll(/class="currency" data-href="([^"]*)"/g)].map(([, href = '']) => href);
    const offers = hrefs.map((href) => JSON.parse(site.read(href).toString()) as CurrencyOffer);
    const isWhole = offers.length === 2 && offers.every(({ currencies }) => currencies.length === 49);
    return isWhole && !html.includes('KSh') ? [] : [path];
  });
  expect(wrong).toEqual([]);
  expect(pages.length).toBeGreaterThan(150);
});

test('the file of a language has the demo’s currencies by their signs, each with a rate and a note', () => {
  const { currencies, rates, notes } = JSON.parse(site.read('/ar/currencies.json').toString()) as CurrencyOffer;
  expect(Object.fromEntries(currencies.map(([code, , sign]) => [code, sign]))).toEqual(CURRENCY_SIGNS);
  expect(currencies[0]?.[1]).toBe('دولار أمريكي');
  for (const [code] of currencies) {
    const [rate = 0, note] = rates[code] ?? [];
    expect(rate, code).toBeGreaterThan(0);
    expect(code === 'EUR' ? 'base' : notes[note ?? -1], code).toBeTruthy();
  }
});

test('an amount is marked on the page, and plain in feeds, Markdown and the index', () => {
  for (const path of [DEMO_PAGES.award, DEMO_PAGES.arabic, DEMO_PAGES.japanese])
    expect(
      [...site.page(path).html.matchAll(/<data value="(USD \d+\.\de9)">[^<]*\d/g)].map(([, value]) => value),
    ).toEqual(['USD 24.2e9', 'USD 39.6e9']);
  const markdown = site.read(`${DEMO_PAGES.award}index.md`).toString();
  expect(markdown).toContain('at $24.2 billion in 2023, against $39.6 billion in 2022');
  const feed = site.read('/en/feed.xml').toString() + site.read('/en/feed.json').toString();
  expect(feed).toContain('now a little over 400 million dollars.');
  expect(feed).not.toMatch(/<data|&lt;data|:money/);
});
