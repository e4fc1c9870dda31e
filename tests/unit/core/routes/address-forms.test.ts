/** Addresses of pages that end as a newsroom wants them. */
import { describe, expect, it } from 'vitest';
import { resolveLink } from '../../../../src/core/library/resolve-link.ts';
import { routeMeant } from '../../../../src/core/routes/route-table.ts';
import { siteSchema } from '../../../../src/core/site/site.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';
import { makeSite, type SiteSettings } from '../../../support/core/make-site.ts';

const entries = [makeEntry('a/en', { aliases: ['/old/'] }), makeEntry('a/ar'), makeEntry('b/en')];

function read(site: SiteSettings, publicFiles: string[] = [], found = entries) {
  const { library, problems } = makeLibrary(found, { site, publicFiles });
  return {
    library,
    paths: library.routes.map(({ path }) => path),
    checks: problems.map(({ check, message }) => `${check}: ${message}`),
  };
}

describe('addresses: html', () => {
  const { library, paths, checks } = read({ addresses: 'html' });

  it('gives every page an ending but the homes, and what lies beside a page its folder', () => {
    expect(checks).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/en/',
        '/en/news.html',
        '/en/news/a.html',
        '/en/archive/2026.html',
        '/en/news/feed.xml',
      ]),
    );
    expect(paths.filter((path) => path.endsWith('/'))).toEqual(['/en/', '/ar/', '/', '/old/', '/en/404/', '/ar/404/']);
    expect(library.routeAt('/en/news/a/index.md')).toMatchObject({ path: '/en/news/a/index.md' });
  });

  it('lets editors link to a page by its folder as well, which is none', () => {
    expect(library.routeAt('/en/news/a/')).toBeUndefined();
    expect(routeMeant(library.routeAt, '/en/news/a/')?.path).toBe('/en/news/a.html');
    expect(resolveLink('/en/news/a/#part', undefined, library).href).toBe('/en/news/a.html#part');
    expect(resolveLink('/en/news/no/', undefined, library).fault?.check).toBe('dead-link');
  });
});

describe('addresses: plain', () => {
  it('gives no page a last slash, and a page takes the address of its file too', () => {
    const { library, paths, checks } = read({ addresses: 'plain' });
    expect(checks).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining(['/en', '/en/news', '/en/news/a', '/en/feed.xml', '/en/news/feed.xml']),
    );
    expect(['/en/news/a/', '/en/news/a.html'].map((path) => library.routeAt(path)?.path)).toEqual([
      '/en/news/a',
      '/en/news/a',
    ]);
  });

  it('takes no old address in another spelling of a page', () => {
    const { checks } = read({ addresses: 'plain' }, [], [makeEntry('a/en', { aliases: ['/en/news/a.html'] })]);
    expect(checks).toEqual(['same-url: The address /en/news/a.html is already taken by this article itself.']);
  });

  it('tells of a public file in the place of a page, and of a slug that looks like a file', () => {
    const { checks } = read(
      { addresses: 'plain' },
      ['/en/news/a.html', '/en/news/b'],
      [...entries, makeEntry('c/en', { slug: 'v1.2' })],
    );
    expect(checks).toEqual([
      'hidden-by-public-file: This file would hide the page /en/news/a of content/articles/a/en.md.',
      'hidden-by-public-file: This file would hide the page /en/news/b of content/articles/b/en.md.',
      'escaping-path: The address /en/news/v1.2 can’t be published: hosts would take “v1.2” for a file, as it has a dot.',
    ]);
  });
});

describe('a pattern', () => {
  it('keeps its own ending beside others', () => {
    const { paths, checks } = read({ permalinks: { article: '/{year}/{month}/{slug}.html' } }, [], [makeEntry('a/en')]);
    expect(checks).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['/2026/01/a.html', '/en/news/']));
    expect(
      makeSite({ addresses: 'plain', permalinks: { category: '/topics/{locale}/{category}' } }).permalinks,
    ).toMatchObject({
      home: '/{locale}',
      category: '/topics/{locale}/{category}',
    });
  });

  it('without a language may have one slug for two, which is told', () => {
    const { checks } = read({ permalinks: { article: '/blog/{slug}/' } });
    expect(checks).toEqual(['same-url: The address /blog/a/ is already taken by content/articles/a/ar.md.']);
    const slugs = [makeEntry('a/en'), makeEntry('a/ar', { slug: 'قمر' })];
    expect(read({ permalinks: { article: '/blog/{slug}/' } }, [], slugs).checks).toEqual([]);
  });

  it.each([
    [{ permalinks: { article: '/{slug}.html', page: '/{locale}/{slug}' } }, 'permalinks'],
    [{ addresses: 'plain' as const, permalinks: { article: '/{slug}.html' } }, 'permalinks'],
    [{ permalinks: { home: '/{locale}.html' } }, 'permalinks.home'],
  ])('can’t be %o', (settings, field) => {
    const { error } = siteSchema.safeParse({
      name: 'A',
      section: 'B',
      description: 'C',
      url: 'https://a.example/',
      locales: [{ tag: 'en' }, { tag: 'ar' }],
      brand: { accent: '#0b6b6f' },
      ...settings,
    });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
