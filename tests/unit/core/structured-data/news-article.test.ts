import { describe, expect, it } from 'vitest';
import { emptyBody } from '../../../../src/core/articles/body.ts';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { linkedPictures } from '../../../../src/core/structured-data/pictures.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';

type Linked = Record<string, unknown>;

/** The scripts of an article's page, and the article and breadcrumb that the first one tells of. */
function linked(
  frontMatter: FrontMatterInput,
  options: ContextOptions = {},
  others: ReturnType<typeof makeEntry>[] = [],
  locale = 'en',
) {
  const context = makeContext([makeEntry('self/en', frontMatter), ...others], options);
  const article = context.library.translations('self').find((one) => one.locale === locale);
  const { head } = createArticlePage(article as (typeof context.library.articles)[number], emptyBody(), context);
  const { '@graph': graph } = JSON.parse(head.jsonLd[0] as string) as { '@graph': [Linked, Linked] };
  return { scripts: head.jsonLd, article: graph[0], breadcrumb: graph[1] };
}

const images = { 'content/articles/self/a.jpg': makeImage('d1'), 'content/site/social.jpg': makeImage('d2') };
const cover = { src: 'a.jpg', alt: 'A ship' };
const brand = { accent: '#0b6b6f', social: 'social.jpg' };
const page = (id: string) => ({ ...makeEntry(id), kind: 'standing' as const, path: `pages/${id}.md` });

describe('the pictures in the linked data of an article', () => {
  const file = (rights: object) => ({ ...images, 'content/articles/self/a.jpg': { ...makeImage('d1'), rights } });
  const url = 'https://a.example/_images/d1-0.200.2400.1200-1200.jpeg';

  it('are an address where nothing is known of their rights', () => {
    expect(linked({ cover }, { images }).article['image']).toBe(url);
  });

  it('say what the editor wrote, and else what the file says', () => {
    const written = { ...cover, credit: 'Ana Silva', licence: 'https://creativecommons.org/licenses/by/4.0/' };
    const said = { credit: 'Harbour Press', creator: 'A. Silva', copyright: '© Press', licence: 'https://b.example/' };
    expect(linked({ cover: written }, { images: file(said) }).article['image']).toEqual({
      '@type': 'ImageObject',
      contentUrl: url,
      creditText: 'Ana Silva',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      creator: { '@type': 'Person', name: 'A. Silva' },
      copyrightNotice: '© Press',
    });
    expect(linked({ cover }, { images: file(said) }).article['image']).toMatchObject({
      creditText: 'Harbour Press',
      license: 'https://b.example/',
    });
    expect(linked({ cover }, { images: file({ creator: 'A. Silva' }) }).article['image']).toMatchObject({
      creditText: 'A. Silva',
    });
  });

  it('are those of the body, too, whose rights are known', () => {
    const body = {
      images: [
        { path: 'content/articles/self/b.jpg', role: 'figure' as const, credit: 'Ana' },
        { path: 'content/articles/self/c.jpg', role: 'figure' as const },
      ],
    };
    const all = {
      ...images,
      'content/articles/self/b.jpg': makeImage('d3'),
      'content/articles/self/c.jpg': makeImage('d4'),
    };
    const context = makeContext([makeEntry('self/en', { cover }, body)], { images: all });
    const article = context.library.translations('self')[0] as (typeof context.library.articles)[number];
    expect(linkedPictures(article, context)).toEqual([
      url,
      { '@type': 'ImageObject', contentUrl: 'https://a.example/_images/d3-840.jpeg', creditText: 'Ana' },
    ]);
  });
});

describe('the linked data of an article', () => {
  it.each(['</script><script>alert(1)</script>', '<!--<script>', 'a\u2028b\u2029c', '&lt;', "]]>'\\"])(
    'can’t leave its element, and says the same when it is read: %j',
    (title) => {
      const { scripts, article } = linked({ title });
      expect(scripts).toHaveLength(1);
      expect(scripts[0]).not.toMatch(/[<>&\u2028\u2029]/);
      expect(article['headline']).toBe(title);
    },
  );

  it('tells of its language, section, topics, length and dates', () => {
    const phrases = { ar: { News: 'أخبار', harbour: 'ميناء' } };
    const source = { date: '2026-01-10', tags: ['harbour', 'open-data'], updated: '2026-02-02' };
    expect(linked(source, { phrases }, [makeEntry('self/ar')], 'ar').article).toMatchObject({
      '@type': 'NewsArticle',
      mainEntityOfPage: 'https://a.example/ar/news/self/',
      description: 'Description of self/ar',
      inLanguage: 'ar',
      articleSection: 'أخبار',
      keywords: 'ميناء, open-data',
      wordCount: 460,
      isAccessibleForFree: true,
      datePublished: '2026-01-10T00:00:00Z',
      dateModified: '2026-02-02T00:00:00Z',
    });
  });

  it.each([
    ['opinion', 'OpinionNewsArticle'],
    ['sponsored', 'AdvertiserContentArticle'],
    ['press-release', 'NewsArticle'],
    [undefined, 'NewsArticle'],
  ] as const)('has the type of its label %s: %s', (label, type) => {
    expect(linked(label ? { label } : {}).article['@type']).toBe(type);
  });

  it('was changed when it was last corrected', () => {
    const corrections = [
      { date: '2026-02-03T10:00+02:00', text: 'It was <b>early</b>.' },
      { date: '2026-02-01', text: 'It was *late*.' },
    ];
    expect(linked({ updated: '2026-01-20', corrections }).article).toMatchObject({
      dateModified: '2026-02-03T10:00:00+02:00',
      correction: [
        { '@type': 'CorrectionComment', text: 'It was <b>early</b>.', datePublished: '2026-02-03T10:00:00+02:00' },
        { text: 'It was late.' },
      ],
    });
  });

  it('shows the photograph of its cover, else the picture for shared links', () => {
    expect(linked({ cover }, { images }).article['image']).toBe(
      'https://a.example/_images/d1-0.200.2400.1200-1200.jpeg',
    );
    expect(linked({}, { images }).article['image']).toMatch(/\/_images\/card-/);
    const site = { brand, socialCards: false };
    expect(linked({}, { images, site }).article['image']).toMatch(/\/_images\/d2-.*1200\.jpeg$/);
    expect(linked({}, { site }).article).not.toHaveProperty('image');
  });

  it('shows pixels where its cover is a drawing', () => {
    const drawing = { 'content/articles/self/a.jpg': makeImage('d1', { format: 'svg' }) };
    expect(linked({ cover }, { images: drawing }).article['image']).toMatch(/\/_images\/card-/);
  });

  it('names its series', () => {
    const part = makeEntry('other/en', { series: 'harbour-nights' });
    expect(linked({ series: 'harbour-nights' }, {}, [part]).article['isPartOf']).toEqual({
      '@type': 'CreativeWorkSeries',
      name: 'harbour nights',
    });
  });
});

describe('the people of an article', () => {
  const authors = new Map([
    ['ana', { name: 'Ana Reyes', links: [] }],
    ['desk', { name: 'The desk', type: 'organization' as const, links: [] }],
  ]);
  const people = (written: FrontMatterInput['authors']) => {
    const { author, contributor } = linked({ authors: written }, { authors }).article;
    return { author, contributor };
  };

  it('are persons or organisations, each with the page of their stories', () => {
    expect(people(['ana', 'desk']).author).toEqual([
      { '@type': 'Person', name: 'Ana Reyes', url: 'https://a.example/en/authors/ana/' },
      { '@type': 'Organization', name: 'The desk', url: 'https://a.example/en/authors/desk/' },
    ]);
  });

  it('who did something else than write it are no authors, unless nobody wrote it', () => {
    const both = people(['desk', { id: 'ana', role: 'Photographs' }]);
    expect(both).toMatchObject({ author: { name: 'The desk' }, contributor: { name: 'Ana Reyes' } });
    expect(people([{ id: 'ana', role: 'Photographs' }])).toMatchObject({ author: { name: 'Ana Reyes' } });
  });
});

describe('the translations of an article', () => {
  const site = { locales: [{ tag: 'en' }, { tag: 'ar' }, { tag: 'fr' }] };
  const others = [makeEntry('self/ar'), makeEntry('self/fr')];

  it('are named by the source', () => {
    expect(linked({}, { site }, others).article['workTranslation']).toEqual([
      { '@type': 'NewsArticle', url: 'https://a.example/ar/news/self/' },
      { '@type': 'NewsArticle', url: 'https://a.example/fr/news/self/' },
    ]);
  });

  it('name the source, where search engines may find it', () => {
    const source = { '@type': 'NewsArticle', url: 'https://a.example/en/news/self/' };
    expect(linked({}, { site }, others, 'fr').article['translationOfWork']).toEqual(source);
    const shown = makeEntry('self/fr', { unlisted: false });
    expect(linked({ unlisted: true }, { site }, [shown], 'fr').article).not.toHaveProperty('translationOfWork');
  });

  it('are absent where there are none', () => {
    const { article } = linked({});
    expect(article).not.toHaveProperty('workTranslation');
    expect(article).not.toHaveProperty('translationOfWork');
  });
});

describe('the publisher of an article', () => {
  const policies = { publishingPrinciples: 'about', corrections: 'legal/corrections' };
  const site = { policies, locales: [{ tag: 'en' }, { tag: 'ar' }, { tag: 'ar-BH', inherits: 'ar' }] };

  it('is the newsroom', () => {
    expect(linked({}, { site: { url: 'https://a.example/news/' } }).article['publisher']).toEqual({
      '@type': 'NewsMediaOrganization',
      name: 'Orrery',
      url: 'https://a.example/news/',
    });
  });

  it('has policies, in the article’s language, in one that it inherits from, else in any', () => {
    const pages = [page('about/en'), page('about/ar'), page('legal/corrections/en')];
    const { article } = linked({}, { site }, [...pages, makeEntry('self/ar-BH')], 'ar-BH');
    expect(article['publishingPrinciples']).toBe('https://a.example/ar/about/');
    expect(article['publisher']).toMatchObject({ correctionsPolicy: 'https://a.example/en/corrections/' });
  });

  it('has a policy on another site under its own address, and none that is not published', () => {
    const elsewhere = { policies: { publishingPrinciples: 'https://b.example/how?a=1', corrections: 'about' } };
    const draft = { ...page('about/en'), frontMatter: { ...page('about/en').frontMatter, draft: true } };
    const { article } = linked({}, { site: elsewhere }, [draft]);
    expect(article['publishingPrinciples']).toBe('https://b.example/how?a=1');
    expect(article['publisher']).not.toHaveProperty('correctionsPolicy');
  });
});

describe('the breadcrumb of an article', () => {
  it('leads from the newsroom’s home to its category, in full addresses', () => {
    expect(linked({}, { site: { url: 'https://a.example/news/' } }).breadcrumb).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Blog', item: 'https://a.example/news/en/' },
        { '@type': 'ListItem', position: 2, name: 'News', item: 'https://a.example/news/en/news/' },
      ],
    });
  });
});
