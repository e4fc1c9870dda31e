/** How much a reader's connection has to carry. */
import { dirname, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { failuresOf, named } from '../support/cases/failures.ts';
import { readDemo } from '../support/sites/built-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const site = readDemo();
const award = site.page(DEMO_PAGES.award);

/** Ten packets of 1,460 bytes: what a server may send before it hears from the browser. */
const FIRST_ROUND_TRIP = 14_600;

const { award: article, arabic, home, category, topic, author, archive, year, month, search } = DEMO_PAGES;

test('a page of each kind, styles included, arrives in the first round trip', async () => {
  const paths = [article, arabic, home, '/ar/', category, topic, author, archive, year, month, search];
  const failures = await failuresOf(named(paths), (path) => {
    const { tree, html } = site.page(path);
    const sheets = tree.all('link').filter(({ attributes }) => attributes.get('rel') === 'stylesheet');
    // What stands below the first screen can wait, and so can paper
    expect(sheets.map(({ attributes }) => attributes.get('media'))).toEqual([undefined, 'print']);
    expect(compressedSize(html)).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
  });
  expect(failures).toEqual([]);
});

test('the scripts of the award article are 4 KB together, with those that ask a new reader about services', () => {
  const own = scriptsOf(award.tree.all('script', 'link'));
  const consent = own.filter((file) => site.read(file).includes('globalPrivacyControl'));
  const asking = consent.flatMap((file) => importsOf(file, LATER));
  expect(asking).toHaveLength(1);
  const sizes = [...new Set([...own, ...asking.flatMap(withImports)])].map((file) => compressedSize(site.read(file)));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(4096);
});

test('no page loads a font before its text shows', () => {
  const loading = site.pages.filter(({ path, html, tree }) => {
    const fetched = (html.match(/@font-face\s*\{[^}]*\}/gi) ?? []).filter((rule) => /url\(/i.test(rule));
    const isNeeded = /^\/(lo|si)\//.test(path);
    // Two scripts have a font for systems that lack them, and some languages a face for headings that can wait
    const isLate = (rule: string) =>
      isNeeded
        ? /font-display:swap\b.*url\(\/_astro\//.test(rule)
        : /font-family:Display\b.*font-display:optional\b.*url\(\/_images\/display-/.test(rule);
    return (
      fetched.length > 1 ||
      (isNeeded && fetched.length === 0) ||
      !fetched.every(isLate) ||
      tree.all('link').some(({ attributes }) => attributes.get('as') === 'font')
    );
  });
  expect(loading.map(({ path }) => path)).toEqual([]);
});

test('the face of headings is 16 KB for each script at most, and only pages of languages that it was cut for have it', () => {
  const files = [...site.files].filter((path) => path.endsWith('.woff2') && path.includes('/display-'));
  expect(files).toHaveLength(1);
  for (const file of files) expect(site.read(file).length).toBeLessThanOrEqual(16_384);
  const languages = new Set(
    site.pages
      .filter(({ html }) => html.includes('--display:Display'))
      .map(({ tree }) => tree.all('html')[0]?.attributes.get('lang')),
  );
  for (const tag of ['en', 'de-CH', 'fr', 'pt-BR']) expect(languages).toContain(tag);
  for (const tag of ['ar', 'ja', 'pl', 'el', 'ru', 'vi', 'tr']) expect(languages).not.toContain(tag);
});

function compressedSize(data: string | Buffer): number {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The scripts that a page loads before anything is touched: its own, those that it preloads, and their imports. */
function scriptsOf(elements: { name: string; attributes: ReadonlyMap<string, string> }[]): string[] {
  const addresses = elements.flatMap(({ name, attributes }) => {
    const isPreload = attributes.get('rel') === 'modulepreload' || attributes.get('as') === 'script';
    return (name === 'script' ? attributes.get('src') : isPreload ? attributes.get('href') : undefined) ?? [];
  });
  return [...new Set(addresses.flatMap(withImports))];
}

/** Imports that a script needs to begin, and those that it asks for later. */
const FIRST = /\b(?:from|import)\s*["']([^"']+)["']/g;
const LATER = /\bimport\(["'`]([^"'`]+)["'`]\)/g;

function withImports(file: string): string[] {
  return [file, ...importsOf(file, FIRST).flatMap(withImports)];
}

function importsOf(file: string, pattern: RegExp): string[] {
  const found = site.read(file).toString().matchAll(pattern);
  return [...found].map(([, name = '']) => posix.resolve(dirname(file), name));
}
