/** The sitemaps of the built demo name exactly the pages that search engines should find, as those pages name themselves. */
import robotsParser from 'robots-parser';
import { expect, test } from 'vitest';
import { failuresOf, named } from '../support/cases/failures.ts';
import { entriesOf, locsOf } from '../support/sitemaps/sitemap-entries.ts';
import { sitemapFaults } from '../support/sitemaps/sitemap-schema.ts';
import { type BuiltPage, readDemo } from '../support/sites/built-site.ts';

const ORIGIN = 'https://blog.orrery.example';
const site = readDemo();
const read = (path: string) => site.read(path).toString();
const pathOf = (url: string) => decodeURIComponent(url.slice(ORIGIN.length));
const index = locsOf(read('/sitemap.xml')).map(pathOf);
const entries = index.flatMap((path) => entriesOf(read(path)));
const byUrl = (some: typeof entries) => named(some, ({ url }) => url);

test('every sitemap is valid, and the index names all of them', () => {
  const names = [...site.files].filter((file) => /^\/sitemap.*\.xml$/.test(file));
  expect([...index, '/sitemap.xml', '/sitemap-news.xml'].sort()).toEqual(names);
  expect(sitemapFaults(Object.fromEntries(names.map((name) => [name.slice(1), read(name)])))).toEqual([]);
});

test('every address is that of a page which says so itself, once', async () => {
  const urls = entries.map(({ url }) => url);
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
  const failures = await failuresOf(named(urls), (url) => {
    const page = site.page(pathOf(url));
    expect(canonicalOf(page)).toBe(url);
    expect(robotsOf(page)).toBe('max-image-preview:large');
  });
  expect(failures).toEqual([]);
});

test('every page that may be indexed is there', () => {
  const known = new Set(entries.map(({ url }) => url));
  const indexable = site.pages.filter(
    (page) => isIndexable(page) && canonicalOf(page) === ORIGIN + encodeURI(page.path),
  );
  const missing = indexable.filter((page) => !known.has(ORIGIN + encodeURI(page.path)));
  expect(missing.map(({ path }) => path)).toEqual([]);
  expect(indexable.length).toBeGreaterThan(150);
});

test('every address has the languages that its page names', async () => {
  const failures = await failuresOf(byUrl(entries), ({ url, alternates }) => {
    expect(alternates).toEqual(alternatesOf(site.page(pathOf(url))));
  });
  expect(failures).toEqual([]);
  expect(entries.filter(({ alternates }) => alternates.length > 0).length).toBeGreaterThan(100);
});

test('every picture exists, and stands in its page', () => {
  const pictures = entries.flatMap(({ url, images }) => images.map((image) => ({ url, path: pathOf(image) })));
  expect(pictures.length).toBeGreaterThan(40);
  const absent = pictures.filter(
    ({ url, path }) => !site.files.has(path) || !site.page(pathOf(url)).html.includes(path),
  );
  expect(absent).toEqual([]);
});

test('the dates of articles are those that the pages name', async () => {
  const articles = entries.filter(({ url }) => site.page(pathOf(url)).html.includes('article:published_time'));
  expect(articles.length).toBeGreaterThan(30);
  const failures = await failuresOf(byUrl(articles), ({ url, lastmod }) => {
    const [, modified] = /"dateModified":"([^"]+)"/.exec(site.page(pathOf(url)).html) ?? [];
    expect(lastmod).toBe(modified);
  });
  expect(failures).toEqual([]);
});

test('robots.txt leads to both, and says what the newsroom’s policy says', () => {
  const robots = robotsParser(`${ORIGIN}/robots.txt`, read('/robots.txt'));
  expect(robots.getSitemaps()).toEqual([`${ORIGIN}/sitemap.xml`, `${ORIGIN}/sitemap-news.xml`]);
  const allowed = (agent: string) => entries.every(({ url }) => robots.isAllowed(url, agent));
  expect(['Googlebot', 'OAI-SearchBot', 'ChatGPT-User'].map(allowed)).toEqual([true, true, true]);
  expect(['GPTBot', 'CCBot', 'Google-Extended'].map(allowed)).toEqual([false, false, false]);
});

function alternatesOf({ tree }: BuiltPage) {
  return tree
    .all('link')
    .filter(({ attributes }) => attributes.has('hreflang'))
    .map(({ attributes }) => ({ hreflang: attributes.get('hreflang'), href: attributes.get('href') }));
}

function canonicalOf({ tree }: BuiltPage): string | undefined {
  return tree
    .all('link')
    .find(({ attributes }) => attributes.get('rel') === 'canonical')
    ?.attributes.get('href');
}

function robotsOf({ tree }: BuiltPage): string | undefined {
  return tree
    .all('meta')
    .find(({ attributes }) => attributes.get('name') === 'robots')
    ?.attributes.get('content');
}

function isIndexable(page: BuiltPage): boolean {
  return !/noindex/.test(robotsOf(page) ?? '') && !page.html.includes('http-equiv="refresh"');
}
