/** Every address that a page names in its own site leads somewhere. */
import { expect, test } from 'vitest';
import type { HtmlElement } from '../support/html/html.ts';
import { type BuiltPage, readDemo } from '../support/sites/built-site.ts';

const site = readDemo();
const originOf = (page: BuiltPage) => {
  const canonical = page.tree.all('link').find(({ attributes }) => attributes.get('rel') === 'canonical');
  return new URL(canonical?.attributes.get('href') ?? 'https://blog.orrery.example/').origin;
};
const addresses = site.pages.map((page) => ({ page, own: ownAddresses(page) }));

test('every internal link, picture and script of every page exists', () => {
  const dead = addresses.flatMap(({ page, own }) =>
    own.filter((url) => fileOf(url) === undefined).map((url) => `${page.path} → ${url.pathname}`),
  );
  expect(dead).toEqual([]);
  expect(addresses.flatMap(({ own }) => own).length).toBeGreaterThan(100);
});

test('every internal anchor names an id of its page', () => {
  const dead = addresses.flatMap(({ page, own }) =>
    own.filter((url) => url.hash !== '' && !hasAnchor(url)).map((url) => `${page.path} → ${url.pathname}${url.hash}`),
  );
  expect(dead).toEqual([]);
});

test('no link leads through a redirect of the site', () => {
  const moved = new Set(site.pages.filter(({ html }) => html.includes('http-equiv="refresh"')).map(({ path }) => path));
  const detours = site.pages.flatMap((page) =>
    page.tree
      .all('a')
      .map(({ attributes }) => attributes.get('href') ?? '')
      .filter((href) => moved.has(href) && !moved.has(page.path))
      .map((href) => `${page.path} → ${href}`),
  );
  expect(detours).toEqual([]);
});

/** The addresses in attributes, metadata and linked data that lie in the site. */
function ownAddresses(page: BuiltPage): URL[] {
  const origin = originOf(page);
  return page.tree.elements
    .flatMap(namedAddresses)
    .filter((address) => URL.canParse(address, origin + page.path))
    .map((address) => new URL(address, origin + page.path))
    .filter((url) => url.origin === origin);
}

function namedAddresses({ name, attributes, text }: HtmlElement): string[] {
  const single = ['href', 'xlink:href', 'src', 'poster', 'action', 'data'].flatMap((key) => attributes.get(key) ?? []);
  const sets = (attributes.get('srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []);
  const content = name === 'meta' ? (attributes.get('content') ?? '') : '';
  const metadata = /^https?:/.test(content) ? [content] : [];
  const isData = name === 'script' && attributes.get('type') === 'application/ld+json';
  return [...single, ...sets, ...metadata, ...(isData ? stringsIn(JSON.parse(text)).filter(isFullAddress) : [])];
}

function isFullAddress(value: string): boolean {
  return /^https?:\/\//.test(value);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function fileOf(url: URL): string | undefined {
  const path = decodeURIComponent(url.pathname);
  return [path, path.replace(/\/$/, '/index.html')].find((file) => site.files.has(file));
}

function hasAnchor(url: URL): boolean {
  const file = fileOf(url);
  if (file === undefined) return false;
  const id = decodeURIComponent(url.hash.slice(1));
  if (file.endsWith('.svg')) return site.read(file).toString().includes(`id="${id}"`);
  const page = site.page(file.replace(/\/index\.html$/, '/'));
  return page.tree.elements.some(({ attributes }) => attributes.get('id') === id);
}
