import { describe, expect, it } from 'vitest';
import { makeContext } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry, NOW } from '../../../support/core/make-entry.ts';
import { type LibraryOptions, makeLibrary } from '../../../support/core/make-library.ts';
import { makeSitemaps, textsOf } from '../../../support/sitemaps/make-sitemaps.ts';

const paths = (id: string, frontMatter: FrontMatterInput = {}, options: LibraryOptions = {}) => {
  const sitemaps = makeSitemaps([makeEntry('moon/en', { tags: ['sea'] }), makeEntry(id, frontMatter)], options);
  return textsOf(sitemaps.get('/sitemap.en.xml')?.make(), 'loc').map((url) => url.slice('https://a.example'.length));
};

describe('a sitemap', () => {
  it('has the home, the fronts of all lists, the stories and standing pages of its language', () => {
    const page = { ...makeEntry('about/en'), kind: 'standing' as const };
    const sitemap = makeSitemaps([makeEntry('moon/en', { tags: ['sea'] }), page])
      .get('/sitemap.en.xml')
      ?.make();
    expect(textsOf(sitemap, 'loc').map((url) => url.slice('https://a.example'.length))).toEqual([
      '/en/',
      '/en/news/',
      '/en/tags/sea/',
      '/en/archive/',
      '/en/archive/2026/',
      '/en/archive/2026/01/',
      '/en/about/',
      '/en/news/moon/',
    ]);
  });

  it.each<[string, FrontMatterInput]>([
    ['that is unlisted', { unlisted: true }],
    ['that was published elsewhere first', { canonical: 'https://b.example/x' }],
    ['that has expired', { expires: '2026-05-01' }],
    ['that comes later', { date: '2026-07-01' }],
  ])('has no story %s', (_, frontMatter) => {
    expect(paths('self/en')).toContain('/en/news/self/');
    expect(paths('self/en', frontMatter)).not.toContain('/en/news/self/');
  });

  it('has no drafts where they are shown, no old addresses, no page of search and no second page of a list', () => {
    expect(paths('self/en', { draft: true, aliases: ['/old/'] }, { drafts: true })).not.toContain('/en/news/self/');
    const found = paths('self/en', { aliases: ['/old/'] });
    expect(found.filter((path) => /old|search/.test(path))).toEqual([]);
    const stories = Array.from({ length: 60 }, (_, index) => makeEntry(`story-${index}/en`));
    const { routes: pages } = makeContext(stories).library;
    expect(pages.some((page) => page.kind === 'listing' && page.number !== undefined)).toBe(true);
    const locs = textsOf(makeSitemaps(stories).get('/sitemap.en.xml')?.make(), 'loc');
    expect(locs.filter((url) => /\/news\/(page\/)?\d/.test(url))).toEqual([]);
  });
});

describe('the sitemaps of a large language', () => {
  /** So many values of hreflang that a file has room for fewer addresses. */
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const countries = (count: number) => letters.flatMap((a) => letters.map((b) => `en-${a}${b}`)).slice(0, count);
  const most = (count: number) => ({
    site: { locales: [{ tag: 'en', hreflang: countries(Math.floor(50_000 / count) - 1) }] },
  });
  const stories = (date: string, count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => makeEntry(`s${date}-${from + index}/en`, { date }));
  const names = (sitemaps: Map<string, unknown>) => [...sitemaps.keys()].filter((path) => path.includes('.en.'));
  const many = [...stories('2024-02-29', 90), ...stories('2025-01-05', 70), ...stories('2025-03-05', 110)];

  it('are divided by year, by month where a year is too large, and by number where that is not enough', () => {
    const sitemaps = makeSitemaps(many, most(100));
    expect(names(sitemaps).sort()).toEqual([
      '/sitemap.en.2024.xml',
      '/sitemap.en.2025-01.xml',
      '/sitemap.en.2025-03.2.xml',
      '/sitemap.en.2025-03.xml',
      '/sitemap.en.xml',
    ]);
    const counts = [...sitemaps.values()].map((file) => textsOf(file.make(), 'loc').length);
    expect(Math.max(...counts)).toBe(100);
    const stories = [...sitemaps.values()]
      .flatMap((file) => textsOf(file.make(), 'loc'))
      .filter((url) => /\/s20/.test(url));
    expect(new Set(stories).size).toBe(270);
  });

  it('stay as they are when a story is added, but for the one that gets it, its lists and the index', () => {
    const before = makeSitemaps(many, most(100));
    const after = makeSitemaps([...many, ...stories('2025-03-06', 1)], most(100));
    const changed = [...after].filter(([path, { key }]) => before.get(path)?.key !== key).map(([path]) => path);
    // The newest story stands in the news where there is none
    const expected = ['/sitemap-news.xml', '/sitemap.en.2025-03.2.xml', '/sitemap.en.xml', '/sitemap.xml'];
    expect(changed.sort()).toEqual(expected);
  });
});

describe('the address of a file for search engines', () => {
  const claim = (aliases: string[], publicFiles: string[] = []) =>
    makeLibrary([makeEntry('moon/en', { aliases })], { publicFiles }).problems;

  it.each(['/sitemap.xml', '/sitemap-news.xml', '/sitemap.en.xml', '/robots.txt'])(
    'can be no old address: %s',
    (alias) => {
      expect(claim([alias])).toMatchObject([{ check: 'same-url', field: 'aliases[0]' }]);
    },
  );

  it('can be no public file’s, but that of the newsroom’s own rules for crawlers', () => {
    expect(claim([], ['/sitemap.xml'])).toMatchObject([{ check: 'hidden-by-public-file', file: 'public/sitemap.xml' }]);
    expect(claim([], ['/robots.txt'])).toEqual([]);
  });
});

describe('the news', () => {
  const hours = (count: number) => new Date(NOW - count * 3_600_000).toISOString();
  const news = (frontMatter: FrontMatterInput) => {
    const file = makeSitemaps([makeEntry('self/en', frontMatter)]).get('/sitemap-news.xml');
    return textsOf(file?.make(), 'news:title');
  };

  it.each([
    ['a story of this hour', { date: hours(0) }, 1],
    ['a story of 48 hours ago', { date: hours(48) }, 1],
    ['an older one', { date: hours(48.01) }, 0],
    ['an older one that was updated', { date: hours(50), updated: hours(1) }, 0],
    ['one that comes later', { date: hours(-0.01) }, 0],
    ['opinion', { date: hours(1), label: 'opinion' as const }, 1],
    ['what was paid for', { date: hours(1), label: 'sponsored' as const }, 0],
    ['what is unlisted', { date: hours(1), unlisted: true }, 0],
    ['what was published elsewhere first', { date: hours(1), canonical: 'https://b.example/x' }, 0],
  ])('has room for %s', (_, frontMatter, count) => expect(news(frontMatter)).toHaveLength(count));

  it('says when a story was last updated', () => {
    const file = (frontMatter: FrontMatterInput) =>
      makeSitemaps([makeEntry('self/en', { date: hours(3), ...frontMatter })]).get('/sitemap-news.xml');
    const [lastmod = ''] = textsOf(file({ updated: hours(1) })?.make(), 'lastmod');
    expect(Date.parse(lastmod)).toBe(NOW - 3_600_000);
    expect(textsOf(file({})?.make(), 'lastmod')).toEqual([]);
  });

  it('fills further files where there is more than a thousand stories', () => {
    const entries = Array.from({ length: 1001 }, (_, index) => makeEntry(`s${index}/en`, { date: hours(1) }));
    const sitemaps = makeSitemaps(entries);
    const counts = ['/sitemap-news.xml', '/sitemap-news.2.xml'].map(
      (path) => textsOf(sitemaps.get(path)?.make(), 'loc').length,
    );
    expect(counts).toEqual([1000, 1]);
  });
});
