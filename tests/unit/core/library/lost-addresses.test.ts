import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/core/articles/catalogue-entry.ts';
import { findLostAddresses } from '../../../../src/core/library/lost-addresses.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { type LibraryOptions, makeLibrary } from '../../../support/core/make-library.ts';
import { makeSite } from '../../../support/core/make-site.ts';

interface Day extends LibraryOptions {
  entries?: CatalogueEntry[];
}

const ENTRIES = [makeEntry('a/en', { tags: ['sea'] }), makeEntry('b/en'), makeEntry('b/ar')];

function lose(before: Day, after: Day, renamed: Record<string, string> = {}, unclear: string[] = []) {
  const { library: past } = makeLibrary(before.entries ?? ENTRIES, before);
  const { library } = makeLibrary(after.entries ?? ENTRIES, after);
  const tags = new Set(makeSite(after.site).locales.map(({ tag }) => tag));
  const present = { library, tags, unclear: new Set(unclear) };
  return findLostAddresses({ library: past, renamed: new Map(Object.entries(renamed)) }, present).map(
    ({ path, to, file }) => [path, to ?? 'gone', file].filter(Boolean).join(' '),
  );
}

describe('an address that readers know', () => {
  it('is lost with a new slug, and with the file', () => {
    const entries = [makeEntry('a/en', { slug: 'c' }), makeEntry('b/en')];
    expect(lose({}, { entries })).toEqual(['/en/news/a/ /en/news/c/ content/articles/a/en.md', '/ar/news/b/ gone']);
  });

  it('is followed to where its file was moved', () => {
    const entries = [makeEntry('c/en'), makeEntry('b/en'), makeEntry('b/ar')];
    expect(lose({}, { entries }, { 'articles/a/en.md': 'articles/c/en.md' })).toEqual([
      '/en/news/a/ /en/news/c/ content/articles/c/en.md',
    ]);
  });

  it('of a list and its feeds is followed by its category, tag, author or month, and otherwise given up', () => {
    const site = {
      permalinks: { tag: '/{locale}/about/{tag}/', category: '/{locale}/desk/{category}/', archive: '/{locale}/all/' },
    };
    expect(lose({}, { site })).toEqual([
      '/en/news/ /en/desk/news/ content/categories/news.yaml',
      '/en/tags/sea/ /en/about/sea/ content/site/site.yaml',
      '/ar/news/ /ar/desk/news/ content/categories/news.yaml',
      '/en/archive/ /en/all/ content/site/site.yaml',
      '/en/archive/2026/ /en/all/2026/ content/site/site.yaml',
      '/en/archive/2026/01/ /en/all/2026/01/ content/site/site.yaml',
      '/ar/archive/ /ar/all/ content/site/site.yaml',
      '/ar/archive/2026/ /ar/all/2026/ content/site/site.yaml',
      '/ar/archive/2026/01/ /ar/all/2026/01/ content/site/site.yaml',
      '/en/news/feed.xml /en/desk/news/feed.xml content/site/site.yaml',
      '/en/news/atom.xml /en/desk/news/atom.xml content/site/site.yaml',
      '/en/news/feed.json /en/desk/news/feed.json content/site/site.yaml',
      '/en/tags/sea/feed.xml /en/about/sea/feed.xml content/site/site.yaml',
      '/ar/news/feed.xml /ar/desk/news/feed.xml content/site/site.yaml',
      '/ar/news/atom.xml /ar/desk/news/atom.xml content/site/site.yaml',
      '/ar/news/feed.json /ar/desk/news/feed.json content/site/site.yaml',
    ]);
    expect(
      lose({}, { entries: ENTRIES.map((entry) => ({ ...entry, frontMatter: { ...entry.frontMatter, tags: [] } })) }),
    ).toEqual([]);
  });

  it('of a language that was given up leads to another front page, one without stories for now does not', () => {
    const entries = [makeEntry('a/en'), makeEntry('b/en')];
    expect(lose({}, { entries })).toEqual(['/ar/news/b/ gone']);
    expect(lose({}, { entries, site: { locales: [{ tag: 'en' }] } })).toEqual(['/ar/ /en/', '/ar/news/b/ gone']);
  });

  it('of an alias or a line is lost where nobody names it any more', () => {
    const entries = [makeEntry('a/en', { aliases: ['/1/'] }), ...ENTRIES.slice(1)];
    const redirects = { moved: { '/2/': '/en/news/b/', '/3/': 'https://b.example/', '/4/': '/5/' }, gone: ['/5/'] };
    expect(lose({ entries, redirects }, {})).toEqual([
      '/1/ /en/news/a/ content/articles/a/en.md',
      '/2/ /en/news/b/ content/articles/b/en.md',
      '/3/ https://b.example/',
    ]);
  });

  it('is answered by a line, an alias, a public file or the page that says that a story has expired', () => {
    const entries = [
      makeEntry('a/en', { expires: '2026-05-01' }),
      makeEntry('b/en', { slug: 'c', aliases: ['/EN/news/b'] }),
    ];
    const redirects = { moved: { '/ar': '/en/' }, gone: [] };
    expect(lose({}, { entries, redirects, publicFiles: ['/ar/news/b/index.html'] })).toEqual([]);
  });

  it('is no matter where a file has mistakes, or comes out again by itself', () => {
    const later = makeEntry('b/en', { date: '2026-07-01', slug: 'c' });
    const entries = [makeEntry('a/en', { slug: 'c' }), later, makeEntry('b/ar')];
    expect(lose({}, { entries }, {}, ['articles/a/en.md'])).toEqual([]);
  });
});

describe('an old address with a query', () => {
  const moved = { '/?p=1': '/en/news/a/', '/?p=2': '/en/news/b/' };
  const before = { redirects: { moved, gone: [] } };

  it('is lost with its line, and leads to where its page is now', () => {
    expect(lose(before, { redirects: { moved: { '/?p=2': '/en/news/b/' }, gone: [] } })).toEqual([
      '/?p=1 /en/news/a/ content/articles/a/en.md',
    ]);
  });

  it('stays where an alias has it, and ends with its page', () => {
    const entries = [makeEntry('a/en', { aliases: ['/?p=1'] })];
    expect(lose(before, { entries }).filter((line) => line.includes('?'))).toEqual([]);
  });
});
