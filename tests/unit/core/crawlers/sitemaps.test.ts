import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/core/articles/catalogue-entry.ts';
import { newsLanguage } from '../../../../src/core/crawlers/news-sitemap.ts';
import { createArticleHead } from '../../../../src/core/head/create-head.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry, NOW } from '../../../support/core/make-entry.ts';
import { makeSitemaps, textsOf } from '../../../support/sitemaps/make-sitemaps.ts';
import { sitemapFaults } from '../../../support/sitemaps/sitemap-schema.ts';

const HOUR = 3_600_000;
const fresh = new Date(NOW - HOUR).toISOString();
const cover = { src: 'a.jpg', alt: 'A ship' };
const images = { 'content/articles/self/a.jpg': makeImage('d1'), 'content/articles/self/b.jpg': makeImage('d2') };

/** The entry of one address. */
function entryOf(xml: string, url: string): string {
  return xml.split('<url>').find((part) => part.includes(`<loc>${url}</loc>`)) ?? '';
}

describe('the entry of a page', () => {
  const self = (frontMatter: FrontMatterInput, options: ContextOptions = {}, body = {}) => {
    const xml = makeSitemaps([makeEntry('self/en', frontMatter, body)], options)
      .get('/sitemap.en.xml')
      ?.make();
    return entryOf(xml as string, 'https://a.example/en/news/self/');
  };
  const corrections = [{ date: '2026-03-02', text: 'It was late.' }];

  it.each<[string, FrontMatterInput, string]>([
    ['its date', {}, '2026-01-10T00:00:00+01:00'],
    ['its update', { updated: '2026-03-01T09:00Z', corrections: [] }, '2026-03-01T09:00:00Z'],
    ['its newest correction', { updated: '2026-03-01', corrections }, '2026-03-02T00:00:00+01:00'],
    ['its update after a correction', { updated: '2026-03-03', corrections }, '2026-03-03T00:00:00+01:00'],
  ])('was changed at %s', (_, frontMatter, moment) => {
    expect(textsOf(self(frontMatter, { site: { timeZone: 'Europe/Paris' } }), 'lastmod')).toEqual([moment]);
  });

  it('is that of its newest story for a list, and silent for a standing page without a change', () => {
    const page = (frontMatter: FrontMatterInput = {}) => ({
      ...makeEntry('about/en', { date: undefined, category: undefined, ...frontMatter }),
      kind: 'standing' as const,
    });
    const stories = [makeEntry('old/en', { updated: '2026-05-01' }), makeEntry('new/en', { date: '2026-02-01' })];
    const xml = makeSitemaps([...stories, page()])
      .get('/sitemap.en.xml')
      ?.make() as string;
    expect(textsOf(entryOf(xml, 'https://a.example/en/news/'), 'lastmod')).toEqual(['2026-02-01T00:00:00Z']);
    expect(textsOf(entryOf(xml, 'https://a.example/en/'), 'lastmod')).toEqual(['2026-02-01T00:00:00Z']);
    expect(textsOf(entryOf(xml, 'https://a.example/en/about/'), 'lastmod')).toEqual([]);
    const changed = makeSitemaps([page({ updated: '2026-04-01' })])
      .get('/sitemap.en.xml')
      ?.make() as string;
    expect(textsOf(entryOf(changed, 'https://a.example/en/about/'), 'lastmod')).toEqual(['2026-04-01T00:00:00Z']);
  });

  it('shows its cover and the pictures of its body, each once', () => {
    const body = {
      images: ['a', 'b', 'b'].map((name) => ({ path: `content/articles/self/${name}.jpg`, role: 'figure' as const })),
    };
    expect(textsOf(self({ cover }, { images }, body), 'image:loc')).toEqual([
      'https://a.example/_images/d1-0.200.2400.1200-1200.jpeg',
      'https://a.example/_images/d1-840.jpeg',
      'https://a.example/_images/d2-840.jpeg',
    ]);
    expect(self({ cover })).not.toContain('image:');
  });

  it('names the languages that its own head names', () => {
    const site = { locales: [{ tag: 'en' }, { tag: 'ar' }, { tag: 'fr', hreflang: ['fr-SN', 'fr-CI'] }] };
    const context = makeContext(
      [makeEntry('self/en'), makeEntry('self/ar'), makeEntry('self/fr', { slug: 'à-côté' })],
      { site },
    );
    const xml = makeSitemaps([makeEntry('self/en'), makeEntry('self/ar'), makeEntry('self/fr', { slug: 'à-côté' })], {
      site,
    });
    for (const article of context.library.articles) {
      const entry = entryOf(
        xml.get(`/sitemap.${article.locale}.xml`)?.make() as string,
        context.library.urlOf(article),
      );
      const links = [...entry.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g)];
      const { alternates } = createArticleHead(article, context);
      expect(alternates).toHaveLength(5);
      expect(links.map(([, hreflang, href]) => ({ hreflang, href }))).toEqual(alternates);
    }
  });
});

describe('the index', () => {
  it('names the files of all languages with the newest change in each', () => {
    const entries = [makeEntry('self/en', { updated: '2026-02-01' }), makeEntry('self/ar'), makeEntry('old/en')];
    const xml = makeSitemaps(entries, { site: { url: 'https://a.example/news/' } })
      .get('/sitemap.xml')
      ?.make();
    expect(textsOf(xml, 'loc')).toEqual([
      'https://a.example/news/sitemap.en.xml',
      'https://a.example/news/sitemap.ar.xml',
    ]);
    expect(textsOf(xml, 'lastmod')).toEqual(['2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z']);
  });
});

describe('the news sitemap', () => {
  it('names the newsroom as the language calls it, without what stands in parentheses', () => {
    const phrases = { ar: { 'Orrery Blog': 'مدونة Orrery (تجريبية)' } };
    const xml = makeSitemaps([makeEntry('self/en', { date: fresh }), makeEntry('self/ar')], { phrases })
      .get('/sitemap-news.xml')
      ?.make();
    expect(textsOf(xml, 'news:name')).toEqual(['مدونة Orrery', 'Orrery Blog']);
    expect(textsOf(xml, 'news:language')).toEqual(['ar', 'en']);
    expect(textsOf(xml, 'news:publication_date')).toEqual(['2026-06-01T11:00:00Z', '2026-06-01T11:00:00Z']);
  });

  it.each([
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
    ['fil', 'fil'],
    ['zh', 'zh-cn'],
    ['zh-Hans', 'zh-cn'],
    ['zh-SG', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
  ])('writes the language %s as %s', (tag, code) => expect(newsLanguage(tag)).toBe(code));

  it('keeps the newest story as no news where there is none, and the home where there is no story', () => {
    const quiet = makeSitemaps([makeEntry('old/en'), makeEntry('new/en', { date: '2026-02-01' })]);
    const xml = quiet.get('/sitemap-news.xml')?.make();
    expect(textsOf(xml, 'loc')).toEqual(['https://a.example/en/news/new/']);
    expect(xml).not.toContain('news:news>');
    expect(textsOf(makeSitemaps([]).get('/sitemap-news.xml')?.make(), 'loc')).toEqual(['https://a.example/en/']);
  });
});

describe('texts that try to break out', () => {
  const title = '</news:title><a>&b;]]><![CDATA[<!-- "\u202e\uffff';

  it('stay texts, in files that the schema allows', () => {
    const site = { name: '</news:name>&', section: '<x/>' };
    const entries = [makeEntry('self/en', { title, date: fresh, cover, slug: 'a&b' }), makeEntry('self/ar', { title })];
    const sitemaps = makeSitemaps(entries, { images, site });
    const texts = Object.fromEntries([...sitemaps].map(([path, file]) => [path.slice(1), file.make()]));
    expect(sitemapFaults(texts)).toEqual([]);
    const [first = ''] = textsOf(texts['sitemap-news.xml'], 'news:title');
    expect(first).toMatch(/^&lt;\/news:title&gt;&lt;a&gt;&amp;b;\]\]&gt;/);
  });
});

describe('the schema of the tests', () => {
  const open =
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">';
  const loc = '<loc>https://a.example/</loc>';
  const news = (language: string) =>
    `<n:news><n:publication><n:name>A</n:name><n:language>${language}</n:language></n:publication><n:publication_date>2026-01-01</n:publication_date><n:title>T</n:title></n:news>`;

  it.each([
    ['a file without an address', ''],
    ['an address without its name', '<url><lastmod>2026-01-01</lastmod></url>'],
    ['a date before the address', `<url><lastmod>2026-01-01</lastmod>${loc}</url>`],
    ['a time without seconds', `<url>${loc}<lastmod>2026-01-01T09:00Z</lastmod></url>`],
    ['a language with its country', `<url>${loc}${news('en-GB')}</url>`],
  ])('finds %s', (_, content) => {
    expect(sitemapFaults({ 'a.xml': `${open}${content}</urlset>` })).toHaveLength(1);
    expect(sitemapFaults({ 'a.xml': `${open}<url>${loc}${news('en')}</url></urlset>` })).toEqual([]);
  });
});

describe('the key of a sitemap', () => {
  const before: Record<string, [FrontMatterInput?, Partial<CatalogueEntry['body']>?]> = {
    'self/en': [{ cover, tags: ['sea'] }],
    'self/ar': [],
    'fresh/en': [{ date: fresh }],
  };
  const open = (change: typeof before = {}, options: ContextOptions = {}) =>
    makeSitemaps(
      Object.entries({ ...before, ...change }).map(([id, [frontMatter, body]]) => makeEntry(id, frontMatter, body)),
      { images, ...options },
    );
  const changed = (change: typeof before, options: ContextOptions = {}) => {
    const old = open();
    return [...open(change, options)]
      .filter(([path, { key }]) => old.get(path)?.key !== key)
      .map(([path]) => path)
      .sort();
  };
  const self = { cover, tags: ['sea'] };

  it.each<[string, string[], typeof before, ContextOptions?]>([
    ['the next build', [], {}],
    ['a sentence', [], { 'self/en': [self, { key: 'new', words: 999 }] }],
    ['a title', [], { 'self/en': [{ ...self, title: 'New', description: 'New' }] }],
    ['a title of today', ['/sitemap-news.xml'], { 'fresh/en': [{ date: fresh, title: 'New' }] }],
    [
      'an update',
      ['/sitemap.ar.xml', '/sitemap.en.xml', '/sitemap.xml'],
      { 'self/en': [{ ...self, updated: '2026-06-01T11:30Z' }] },
    ],
    [
      'a correction',
      ['/sitemap.ar.xml', '/sitemap.xml'],
      { 'self/ar': [{ corrections: [{ date: '2026-05-01', text: 'No.' }] }] },
    ],
    [
      'a translation',
      ['/sitemap.ar.xml', '/sitemap.en.xml', '/sitemap.xml', '/sitemap-news.xml'].sort(),
      { 'fresh/ar': [] },
    ],
    [
      'the bytes of a picture',
      ['/sitemap.ar.xml', '/sitemap.en.xml'],
      {},
      { images: { ...images, 'content/articles/self/a.jpg': makeImage('d9') } },
    ],
    ['an hour', [], {}, { now: NOW + HOUR }],
    ['two days', ['/sitemap-news.xml'], {}, { now: NOW + 48 * HOUR }],
  ])('follows %s where it shows: %o', (_, paths, change, options) => {
    expect(changed(change, options)).toEqual(paths);
  });

  it('changes with what the file says, and only then', () => {
    const changes: (typeof before)[] = [
      {},
      { 'self/en': [{ ...self, updated: '2026-05-01' }] },
      { 'fresh/ar': [] },
      { 'self/ar': [{ slug: 'x' }] },
    ];
    const [old] = [open()];
    for (const change of changes)
      for (const [path, file] of open(change))
        expect({ path, same: file.key === old.get(path)?.key }).toEqual({
          path,
          same: file.make() === old.get(path)?.make(),
        });
  });
});
