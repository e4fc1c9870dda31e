/** A newsroom that moves in keeps its addresses: its first language at the root. */
import { beforeAll, expect, test } from 'vitest';
import { locsOf } from '../support/sitemaps/sitemap-entries.ts';
import { buildNewsroom } from '../support/sites/build-newsroom.ts';
import { type BuiltSite, readSite } from '../support/sites/built-site.ts';

let site: BuiltSite;

beforeAll(async () => {
  const { exitCode, output, outDir } = await buildNewsroom({
    name: 'moving',
    content: 'tests/fixtures/moving/content',
    now: '2026-01-01T00:00:00Z',
  });
  expect(exitCode, output).toBe(0);
  site = readSite(outDir);
});

const alternatesOf = (path: string) =>
  Object.fromEntries(
    [...site.page(path).html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language, href]) => [language, href],
    ),
  );

test('the first language has its home at the root and its pages below, others below their segments', () => {
  for (const path of [
    '/',
    '/news/',
    '/news/salt/',
    '/about/',
    '/archive/2025/08/',
    '/fr/',
    '/fr/news/salt/',
    '/fr/about/',
  ])
    expect(site.page(path).html).toMatch(path.startsWith('/fr/') ? /<html[^>]* lang="fr"/ : /<html[^>]* lang="en"/);
  expect(site.page('/').html).not.toContain('http-equiv="refresh"');
});

test('search engines are told of both languages, and of the root as the default', () => {
  expect(alternatesOf('/')).toEqual({
    en: 'https://moved.example/',
    fr: 'https://moved.example/fr/',
    'x-default': 'https://moved.example/',
  });
  expect(alternatesOf('/fr/news/salt/')).toEqual({
    en: 'https://moved.example/news/salt/',
    fr: 'https://moved.example/fr/news/salt/',
    'x-default': 'https://moved.example/news/salt/',
  });
});

test('feeds, indexes, sitemaps, words of scripts and search have names for the language without a segment', () => {
  for (const file of ['feed.xml', 'articles.json', 'sitemap.en.xml', 'sitemap.fr.xml', '_words/en.json', 'fr/feed.xml'])
    expect([...site.files]).toContain(`/${file}`);
  const searchOf = (path: string) => /_search\/[\w-]+\//.exec(site.page(path).html)?.[0];
  expect([searchOf('/search/'), searchOf('/fr/search/')]).toEqual(['_search/en/', '_search/fr/']);
  expect([...site.files]).toContain('/_search/en/pagefind-entry.json');
  expect(locsOf(site.read('/sitemap.en.xml').toString())).toContain('https://moved.example/news/salt/');
});

test('configured addresses leave the segment out, and tell others the tag', () => {
  const { html } = site.page('/');
  expect(html).toContain('href="/news/salt/"');
  expect(html).toContain('href="/about/"');
  expect(html).toContain('href="https://shop.example/en/"');
  expect(site.page('/fr/').html).toContain('href="/fr/about/"');
});

test('each language has its page of unknown addresses, and old addresses their own', () => {
  expect(site.read('/404.html').toString()).toMatch(/<html[^>]* lang="en"/);
  expect(site.read('/fr/404.html').toString()).toMatch(/<html[^>]* lang="fr"/);
  expect(site.page('/lost/').html).toMatch(/<html[^>]* lang="en"/);
  expect(site.page('/fr/perdu/').html).toMatch(/<html[^>]* lang="fr"/);
  expect(site.read('/_redirects').toString()).not.toMatch(/^\/ /m);
  expect(site.read('/_headers').toString()).toContain('\n/feed.xml\n');
});
