import { describe, expect, it } from 'vitest';
import { createArticleHead, createPageHead } from '../../../../src/core/head/create-head.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

function head(
  frontMatter: FrontMatterInput,
  options: ContextOptions = {},
  others: ReturnType<typeof makeEntry>[] = [],
) {
  const context = makeContext([makeEntry('self/en', frontMatter), ...others], options);
  const article = context.library.translations('self').find(({ locale }) => locale === 'en');
  return createArticleHead(article as (typeof context.library.articles)[number], context);
}
const images = { 'content/articles/self/a.jpg': makeImage('d1'), 'content/site/social.jpg': makeImage('d2') };
const cover = { src: 'a.jpg', alt: 'A “ship”' };
const brand = { accent: '#0b6b6f', social: 'social.jpg' };

describe('the head of an article', () => {
  it('names the article and the newsroom', () => {
    expect(head({ title: 'Moon' }).title).toBe('Moon – Blog');
    expect(head({}).canonical).toBe('https://a.example/en/news/self/');
  });

  it('names the original as the page to index, but its own address as its own', () => {
    const { canonical, properties } = head({ canonical: 'https://b.example/x' });
    expect(canonical).toBe('https://b.example/x');
    expect(properties).toContainEqual(['og:url', 'https://a.example/en/news/self/']);
  });

  it.each([{ draft: true }, { date: '2026-07-01' }, { unlisted: true }])(
    'keeps %o out of search engines, and out of the other languages’ heads',
    (frontMatter) => {
      const arabic = makeEntry('self/ar', { draft: false, unlisted: false, date: '2026-01-01' });
      const hidden = head(frontMatter, { drafts: true }, [arabic]);
      expect([hidden.robots, hidden.alternates]).toEqual(['noindex', []]);
      const french = makeEntry('self/fr', { draft: false, unlisted: false, date: '2026-01-01' });
      const site = { locales: [{ tag: 'en' }, { tag: 'ar' }, { tag: 'fr' }] };
      const context = makeContext([makeEntry('self/en', frontMatter), arabic, french], { site, drafts: true });
      const shown = context.library.listed('ar')[0] as (typeof context.library.articles)[number];
      const { alternates, robots } = createArticleHead(shown, context);
      expect(alternates.map(({ hreflang }) => hreflang)).toEqual(['ar', 'fr', 'x-default']);
      expect(robots).not.toContain('noindex');
    },
  );
});

describe('the head of any page', () => {
  const page = { title: 'T', url: 'https://a.example/', locale: 'en' };
  const translations = ['en', 'ar'].map((locale) => ({ locale, url: `https://a.example/${locale}/` }));

  it('allows large pictures in search results', () => {
    expect(createPageHead({ ...page, translations }, makeContext([])).robots).toBe('max-image-preview:large');
    expect(head({}).robots).toBe('max-image-preview:large');
  });

  it('names no languages where search engines keep out', () => {
    const { robots, alternates } = createPageHead({ ...page, translations, isNoindex: true }, makeContext([]));
    expect([robots, alternates]).toEqual(['noindex', []]);
  });
});

describe('a card', () => {
  it('has the picture large, and says what it shows; without a picture it is small', () => {
    const site = { socialCards: false };
    expect(head({ cover }, { images, site }).names).toEqual([
      ['twitter:card', 'summary_large_image'],
      ['twitter:image:alt', 'A “ship”'],
    ]);
    expect(head({}, { images, site }).names).toEqual([['twitter:card', 'summary']]);
  });
});

describe('hreflang', () => {
  it('names each real translation, the page itself among them', () => {
    const site = {
      locales: [{ tag: 'en' }, { tag: 'ar' }, { tag: 'fr-SN', path: 'sn', hreflang: 'fr' }, { tag: 'de' }],
    };
    const others = [makeEntry('self/ar'), makeEntry('self/fr-SN'), makeEntry('other/de')];
    expect(head({}, { site }, others).alternates).toEqual([
      { hreflang: 'en', href: 'https://a.example/en/news/self/' },
      { hreflang: 'ar', href: 'https://a.example/ar/news/self/' },
      { hreflang: 'fr', href: 'https://a.example/sn/news/self/' },
      { hreflang: 'x-default', href: 'https://a.example/en/news/self/' },
    ]);
  });

  it('is absent from an article without a translation', () => expect(head({}).alternates).toEqual([]));
});

describe('Open Graph', () => {
  it.each([
    ['en', 'en_US'],
    ['zh-Hans', 'zh_CN'],
    ['pt-BR', 'pt_BR'],
    ['zh-Hant-TW', 'zh_TW'],
    ['es-419', 'es_ES'],
    ['fr-002', 'fr_FR'],
    ['zh-Hant-HK', 'zh_HK'],
    ['sr-Latn', 'sr_RS'],
    ['en-AE', 'en_AE'],
  ])('names the language %s as %s', (tag, name) => {
    const context = makeContext([], { site: { locales: [{ tag }] } });
    const { properties } = createPageHead(
      { title: 'T', url: 'https://a.example/', locale: tag, translations: [] },
      context,
    );
    expect(properties).toContainEqual(['og:locale', name]);
  });

  it.each(['fil', 'ckb-IQ', 'haw'])('has no name for a language without two letters, such as %s', (tag) => {
    const context = makeContext([], { site: { locales: [{ tag }] } });
    const translations = [{ locale: tag, url: 'https://a.example/' }];
    const { properties } = createPageHead(
      { title: 'T', url: 'https://a.example/', locale: tag, translations },
      context,
    );
    expect(properties.filter(([name]) => name.startsWith('og:locale'))).toEqual([]);
  });

  it('shows a card that says the title, in full address and size', () => {
    const site = { brand, url: 'https://a.example/news/' };
    const { properties, names } = head({ cover, title: 'A “title”' }, { images, site });
    expect(properties).toEqual(
      expect.arrayContaining([
        ['og:image', expect.stringMatching(/^https:\/\/a\.example\/news\/_images\/card-[0-9a-f]+\.jpeg$/)],
        ['og:image:width', '1200'],
        ['og:image:height', '630'],
        ['og:image:alt', 'A “title”'],
      ]),
    );
    expect(names).toContainEqual(['twitter:card', 'summary_large_image']);
  });

  it('shows an editor’s own card in its language alone', () => {
    const own = { ...images, 'content/articles/self/card.png': makeImage('d3') };
    const { properties } = head({ cover, card: 'card.png' }, { images: own });
    expect(properties).toContainEqual(['og:image', 'https://a.example/_images/d3-0.170.2400.1260-1200.jpeg']);
    const context = makeContext([makeEntry('self/en', { card: 'card.png' }), makeEntry('self/ar')], { images: own });
    const arabic = context.library.listed('ar')[0] as (typeof context.library.articles)[number];
    expect(createArticleHead(arabic, context).properties.find(([name]) => name === 'og:image')?.[1]).toContain(
      '/card-',
    );
  });

  it('shows the article’s picture where cards are switched off, else the newsroom’s, else none', () => {
    const site = { brand, url: 'https://a.example/news/', socialCards: false };
    expect(head({ cover }, { images, site }).properties).toEqual(
      expect.arrayContaining([
        ['og:image', 'https://a.example/news/_images/d1-0.170.2400.1260-1200.jpeg'],
        ['og:image:type', 'image/jpeg'],
        ['og:image:width', '1200'],
        ['og:image:height', '630'],
        ['og:image:alt', 'A “ship”'],
      ]),
    );
    expect(head({}, { images, site }).properties.find(([name]) => name === 'og:image')?.[1]).toContain('/d2-');
    const off = { images, site: { socialCards: false } };
    expect(head({}, off).properties.some(([name]) => name.startsWith('og:image'))).toBe(false);
  });

  it('tells of the section, the topics and who wrote an article', () => {
    const tags = ['open-data', 'harbour'];
    const { properties } = head({ tags, authors: ['ana', { id: 'bo', role: 'Photographs' }] });
    const of = (name: string) => properties.filter(([property]) => property === name).map(([, value]) => value);
    expect(of('article:section')).toEqual(['News']);
    expect(of('article:tag')).toEqual(['open-data', 'harbour']);
    expect(of('article:author')).toEqual(['https://a.example/en/authors/ana/']);
  });

  it('names the accounts of the authors in the fediverse', () => {
    const authors = new Map([
      ['ana', { name: 'Ana', links: [], fediverse: '@ana@social.example' }],
      ['bo', { name: 'Bo', links: [] }],
    ]);
    const { names } = head({ authors: ['ana', 'bo'] }, { authors });
    expect(names.filter(([name]) => name === 'fediverse:creator')).toEqual([
      ['fediverse:creator', '@ana@social.example'],
    ]);
  });

  it('tells when an article was published and changed, in the newsroom’s time', () => {
    const { properties } = head(
      { date: '2024-02-29', updated: '2024-03-01T09:00Z' },
      { site: { timeZone: 'Asia/Kolkata' } },
    );
    expect(properties).toContainEqual(['article:published_time', '2024-02-29T00:00:00+05:30']);
    expect(properties).toContainEqual(['article:modified_time', '2024-03-01T09:00:00Z']);
    expect(head({}).properties.map(([name]) => name)).not.toContain('article:modified_time');
  });
});
