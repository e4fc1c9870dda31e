/** How much a reader's connection has to carry. */
import { dirname, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSite } from '../support/built-site.ts';
import { DEMO_FOLDER, DEMO_PAGES } from '../support/demo.ts';

const site = readSite(DEMO_FOLDER);
const award = site.page(DEMO_PAGES.award);

/** Ten packets of 1,460 bytes: what a server may send before it hears from the browser. */
const FIRST_ROUND_TRIP = 14_600;

const { award: article, arabic, home, category, topic, author, archive, year, month, search } = DEMO_PAGES;

test.each([article, arabic, home, '/ar/', category, topic, author, archive, year, month, search])(
  '%s, styles included, arrives in the first round trip',
  (path) => {
    const { tree, html } = site.page(path);
    const sheets = tree.all('link').filter(({ attributes }) => attributes.get('rel') === 'stylesheet');
    // Paper can wait
    expect(sheets.map(({ attributes }) => attributes.get('media'))).toEqual(['print']);
    expect(compressedSize(html)).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
  },
);

test('the scripts of the award article are 4 KB together', () => {
  const scripts = scriptsOf(award.tree.all('script', 'link'));
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((file) => compressedSize(site.read(file)));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(4096);
});

test.each(site.pages)('$path loads no font before its text shows', ({ path, html, tree }) => {
  // Two scripts have a font for systems that lack them, which never holds up the text
  if (/^\/(lo|si)\//.test(path)) expect(html).toMatch(/@font-face\{[^}]*font-display:swap[^}]*url\(\/_astro\//);
  else expect(html).not.toMatch(/@font-face/i);
  expect(tree.all('link').filter(({ attributes }) => attributes.get('as') === 'font')).toEqual([]);
});

function compressedSize(data: string | Buffer): number {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The scripts that a page loads before anything is touched: its own, those that it preloads, and their imports. */
function scriptsOf(elements: { name: string; attributes: ReadonlyMap<string, string> }[]): string[] {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name = ''] of site
      .read(file)
      .toString()
      .matchAll(/\b(?:from|import)\s*["']([^"']+)["']/g))
      add(posix.resolve(dirname(file), name));
  };
  for (const { name, attributes } of elements) {
    const isPreload = attributes.get('rel') === 'modulepreload' || attributes.get('as') === 'script';
    const address = name === 'script' ? attributes.get('src') : isPreload && attributes.get('href');
    if (address) add(address);
  }
  return [...found];
}
