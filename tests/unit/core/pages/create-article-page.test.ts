import { describe, expect, it } from 'vitest';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

const heading = (depth: number, id: string) => ({ id, text: id.toUpperCase(), depth });

/** The page of one story in English, or in another language of it. */
function page(
  frontMatter: FrontMatterInput,
  options: ContextOptions = {},
  locale = 'en',
  headings = [heading(2, 'a')],
) {
  const entries = locale === 'en' ? [] : [makeEntry(`self/${locale}`)];
  const locales = ['en', 'ar', 'hi', 'fa', 'fr'].map((tag) => ({ tag }));
  const context = makeContext([makeEntry('self/en', frontMatter), ...entries], { site: { locales }, ...options });
  const article = context.library.translations('self').find((one) => one.locale === locale);
  return createArticlePage(article as (typeof context.library.articles)[number], { headings, updates: [] }, context);
}

describe('the outline of an article', () => {
  const outline = (frontMatter: FrontMatterInput, depths: number[]) =>
    page(
      frontMatter,
      {},
      'en',
      depths.map((depth, index) => heading(depth, `h${index}`)),
    ).outline.map(({ href, level }) => `${level} ${href}`);

  it('is the title, then sections and subsections, and nothing deeper', () => {
    expect(outline({}, [2, 3, 4, 5, 6, 2])).toEqual(['1 #content', '2 #h0', '3 #h1', '2 #h5']);
  });

  it('has the main takeaways first and further reading last', () => {
    const related = [{ title: 'T', url: 'https://b.example/' }];
    expect(outline({ takeaways: ['One.'], related }, [2])).toEqual([
      '1 #content',
      '2 #main-takeaways',
      '2 #h0',
      '2 #further-reading',
    ]);
  });
});

describe('the byline', () => {
  const authors = new Map(['ana', 'bo', 'cy'].map((id) => [id, { name: id.toUpperCase(), links: [] }]));
  const byline = (frontMatter: FrontMatterInput, options: ContextOptions = {}, locale = 'en') =>
    page(frontMatter, { authors, ...options }, locale).authors.map(({ text, isName }) => (isName ? `[${text}]` : text));

  it('joins names as the page’s language does', () => {
    const three = { authors: ['ana', 'bo', 'cy'] };
    expect(byline(three).join('')).toBe('By [ANA], [BO], and [CY]');
    expect(byline(three, { words: { byline: 'بقلم {authors}' } }, 'ar').join('')).toBe('بقلم [ANA] و[BO] و[CY]');
  });

  it('names a role in the page’s language', () => {
    const photographs = { authors: ['ana', { id: 'bo', role: 'Photographs' }] };
    expect(byline(photographs).join('')).toBe('By [ANA] and [BO] (photographs)');
    expect(byline(photographs, { phrases: { fr: { Photographs: 'photographies' } } }, 'fr').join('')).toBe(
      'By [ANA] et [BO] (photographies)',
    );
  });

  it('is absent where nobody is named', () => expect(byline({})).toEqual([]));
});

describe('the call to action', () => {
  const promotions = {
    app: { text: 'Join {count} readers', count: 8_412_907, button: { label: 'Get it', url: '/app/' }, default: true },
    card: { text: 'Try the card', button: { label: 'Try', url: 'https://b.example/{locale}/?from={slug}&t={title}' } },
    dead: { text: 'Go', button: { label: 'Go', url: '/missing/' } },
  };
  const options: ContextOptions = { promotions, publicFiles: ['/app/index.html'] };
  const call = (promotion: FrontMatterInput['promotion'], more: ContextOptions = {}, locale = 'en') =>
    page(promotion === undefined ? {} : { promotion }, { ...options, ...more }, locale).callToAction;
  const sentence = (locale: string, more: ContextOptions = {}) =>
    call(undefined, more, locale)?.text.map(({ text, isNumber }) => (isNumber ? `[${text}]` : text));

  it('is the default one, the article’s own, or none where the article says so', () => {
    expect(call(undefined)?.button).toEqual({ label: 'Get it', href: '/app/' });
    expect(call('card')?.text).toEqual([{ text: 'Try the card', isNumber: false }]);
    expect(call(false)).toBeUndefined();
    const { app, ...others } = promotions;
    expect(call(undefined, { promotions: { ...others, app: { ...app, default: false } } })).toBeUndefined();
  });

  it('is left out where its button leads nowhere', () => expect(call('dead')).toBeUndefined());

  it('is left out where none has that id', () => expect(call('constructor')).toBeUndefined());

  it.each(['{slug}:alert(1)', '{locale}:alert(1)'])('is left out where a token makes it unsafe: %s', (url) => {
    const site = { locales: [{ tag: 'en', path: 'javascript' }] };
    const unsafe = { x: { text: 'Go', button: { label: 'Go', url } } };
    expect(page({ promotion: 'x', slug: 'javascript' }, { site, promotions: unsafe }).callToAction).toBeUndefined();
  });

  it('has the page’s own address in its button', () => {
    expect(call('card')?.button.href).toBe('https://b.example/en/?from=self&t=Title%20of%20self%2Fen');
  });

  it.each([
    ['en', '[8,412,907]'],
    ['hi', '[84,12,907]'],
    ['fa', '[۸٬۴۱۲٬۹۰۷]'],
    ['ar', '[8,412,907]'],
  ])('writes its number as in %s', (locale, number) => expect(sentence(locale)).toContain(number));

  it('takes the form of the number in the page’s language, the number wherever that puts it', () => {
    const forms = { one: 'one {count}', many: '{count} قارئًا معنا', other: 'other {count}' };
    const count = { promotions: { app: { ...promotions.app, count: 11 } } };
    expect(sentence('ar', { ...count, phrases: { ar: { 'Join {count} readers': forms } } })).toEqual([
      '[11]',
      ' قارئًا معنا',
    ]);
  });
});

describe('the notice for editors', () => {
  it('tells of a page that readers can’t see yet, or don’t find', () => {
    const notice = (frontMatter: FrontMatterInput) => page(frontMatter, { drafts: true }).notice;
    expect(notice({ draft: true })).toBe('Draft: not yet published');
    expect(notice({ date: '2026-07-01' })).toBe('Scheduled for July 1, 2026');
    expect(notice({ unlisted: true })).toContain('Unlisted');
    expect(notice({})).toBeUndefined();
  });
});

describe('an article’s page', () => {
  it('prints what its front matter says, and nothing for what it leaves out', () => {
    const keys = ['label', 'kicker', 'standfirst', 'updated', 'cover', 'original', 'callToAction', 'notice'];
    const plain = page({});
    for (const key of keys) expect(plain).not.toHaveProperty(key);
    const images = { 'content/articles/self/a.jpg': makeImage('d1') };
    const cover = { src: 'a.jpg', alt: 'A', caption: 'C' };
    const rich = page({ label: 'press-release', canonical: 'https://b.example/x', cover }, { images });
    expect(rich).toMatchObject({
      label: 'Press release',
      original: { before: 'First published at ', host: 'b.example', href: 'https://b.example/x', after: '' },
      cover: { alt: 'A', caption: 'C', src: '/_images/d1-0.200.2400.1200-1200.jpeg' },
    });
  });

  it('leads from the newsroom’s home to its category, in the page’s words', () => {
    const phrases = { fr: { News: 'Actualités', Blog: 'Journal' } };
    expect(page({}, { phrases }, 'fr').breadcrumb).toEqual([
      { label: 'Journal', href: '/fr/' },
      { label: 'Actualités', href: '/fr/news/' },
    ]);
  });

  it('offers the languages in which the story exists', () => {
    expect(page({}, {}, 'ar').languages.map(({ tag, current }) => [tag, current])).toEqual([
      ['en', false],
      ['ar', true],
    ]);
  });
});

describe('what stands after the text', () => {
  const bio = 'Ana writes about the sea. She was a sailor for nine years.';
  const authors = new Map([
    ['ana', { name: 'Ana', role: 'Writer', bio, links: [] }],
    ['bo', { name: 'Bo', links: [] }],
  ]);

  it('names the authors of whom more is known than a name, each with the first sentence of the biography', () => {
    expect(page({ authors: ['ana', 'bo'] }, { authors }).writers).toEqual([
      { name: 'Ana', href: '/en/authors/ana/', role: 'Writer', line: 'Ana writes about the sea.' },
    ]);
  });

  it('leads to the feeds of the category and of each tag', () => {
    const categories = new Map([['news', { name: 'News' }]]);
    expect(page({ tags: ['sea', 'high tide'] }, { categories }).topicFeeds).toEqual([
      { label: 'News', href: '/en/news/feed.xml' },
      { label: 'sea', href: '/en/tags/sea/feed.xml' },
      { label: 'high tide', href: '/en/tags/high-tide/feed.xml' },
    ]);
  });
});

describe('the title', () => {
  it('ends no line within the name of a tag, however it is written there', () => {
    const title = 'An evening in Hong Kong';
    expect(page({ title, tags: ['hong kong', 'evening'] }).kept).toEqual(['Hong Kong']);
    expect(page({ title, tags: ['evening'] }).kept).toBeUndefined();
  });

  it('may end one within a name that would not fit on a phone’s line', () => {
    const title = 'What law enforcement agencies want';
    expect(page({ title, tags: ['law enforcement agencies'] }).kept).toBeUndefined();
  });
});

describe('a long read', () => {
  it('has numbered chapters in its outline', () => {
    const headings = [heading(2, 'a'), heading(3, 'b'), heading(2, 'c')];
    const long = page({ template: 'long-read' }, {}, 'en', headings);
    expect(long.outline.map(({ text }) => text).slice(1)).toEqual(['1. A', 'B', '2. C']);
    expect(long.isLongRead).toBe(true);
    expect(
      page({}, {}, 'en', headings)
        .outline.map(({ text }) => text)
        .slice(1),
    ).toEqual(['A', 'B', 'C']);
  });
});
