import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/articles/article.ts';
import type { Library } from '../../../../src/core/library/library.ts';
import { furtherReading, nextInCategory, readingLink } from '../../../../src/core/pages/further-reading.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const others = [
  makeEntry('sea-old/en', { date: '2025-01-01', tags: ['sea'], category: 'sport' }),
  makeEntry('sea-new/en', { date: '2026-02-01', tags: ['sea'], category: 'sport' }),
  makeEntry('sea-prize/en', { date: '2024-01-01', tags: ['sea', 'prize'], category: 'sport' }),
  makeEntry('near/en', { date: '2026-01-09' }),
  makeEntry('far/en', { date: '2020-01-01' }),
  makeEntry('sport/en', { category: 'sport' }),
  makeEntry('draft/en', { draft: true, tags: ['sea'] }),
  makeEntry('quiet/en', { unlisted: true, tags: ['sea'] }),
  makeEntry('over/en', { expires: '2026-05-01', tags: ['sea'] }),
  makeEntry('arabic/ar', { date: '2026-01-10', category: 'news', tags: ['sea'], title: 'بحر' }),
];

function read(frontMatter: FrontMatterInput, entries = others) {
  const { library } = makeLibrary([makeEntry('self/en', { tags: ['sea', 'prize'], ...frontMatter }), ...entries], {
    publicFiles: ['/report.pdf'],
  });
  return linksOf(library.translations('self')[0] as Article, library);
}
function linksOf(article: Article, library: Library) {
  return furtherReading(article, library).map((one) =>
    'story' in one ? readingLink(one.story, article, library) : one.link,
  );
}
const stories = (entries: { href: string }[]) => entries.map(({ href }) => href.split('/').at(-2));

describe('further reading', () => {
  it('is three stories by shared tags, then the same category, then nearness in time', () => {
    expect(stories(read({}))).toEqual(['sea-prize', 'sea-new', 'sea-old']);
    expect(stories(read({ tags: [] }))).toEqual(['near', 'far']);
    expect(stories(read({ tags: ['prize'] }))).toEqual(['sea-prize', 'near', 'far']);
  });

  it('begins with the editor’s choice, in its order, and is topped up to three', () => {
    expect(stories(read({ related: ['far', 'sport'] }))).toEqual(['far', 'sport', 'sea-prize']);
  });

  it('is the editor’s choice alone where that is three or more', () => {
    const related = ['sport', 'far', 'near', 'sea-old'];
    expect(stories(read({ related }))).toEqual(related);
  });

  it('never names a story twice', () => {
    const related = ['sea-new', { title: 'Again', url: '../sea-new/en.md' }, 'sea-new'];
    expect(stories(read({ related }))).toEqual(['sea-new', 'sea-prize', 'sea-old']);
  });

  it('never names the article itself', () => {
    const related = ['self', { title: 'Me', url: '/en/news/self/' }];
    expect(stories(read({ related }))).toEqual(['sea-prize', 'sea-new', 'sea-old']);
  });

  it('has no story that readers can’t see, chosen or not', () => {
    expect(stories(read({ related: ['draft', 'over'] }))).toEqual(['sea-prize', 'sea-new', 'sea-old']);
  });

  it('has an unlisted story only when it was chosen', () => {
    expect(stories(read({ related: ['quiet'] }))).toContain('quiet');
    expect(stories(read({}))).not.toContain('quiet');
  });

  it('takes a chosen story in another language where it has no other, but tops up in the page’s own', () => {
    const language = { tag: 'ar', direction: 'rtl', hreflang: 'ar' };
    expect(read({ related: ['arabic'] })[0]).toEqual({
      title: 'بحر',
      href: '/ar/news/arabic/',
      external: false,
      language,
    });
    expect(stories(read({}))).not.toContain('arabic');
  });

  it('leads to the page’s language of a story that has several', () => {
    const entries = [...others, makeEntry('far/ar'), makeEntry('self/ar', { related: ['far'] })];
    const { library } = makeLibrary([makeEntry('self/en'), ...entries]);
    const arabic = library.translations('self')[1] as Article;
    expect(linksOf(arabic, library)[0]?.href).toBe('/ar/news/far/');
  });

  it('may name pages elsewhere and files, and leaves out what leads nowhere', () => {
    const related = [
      { title: 'A guide', url: 'https://b.example/guide' },
      { title: 'A report', url: '/report.pdf' },
      { title: 'Nothing', url: '/missing/' },
    ];
    expect(read({ related }).slice(0, 3)).toEqual([
      { title: 'A guide', href: 'https://b.example/guide', external: true },
      { title: 'A report', href: '/report.pdf', external: false },
      { title: 'Title of sea-prize/en', href: '/en/sport/sea-prize/', external: false },
    ]);
  });

  it('is the same whatever the order of files, even where stories are equally near', () => {
    const twin = (story: string, tags: string[]) => makeEntry(`${story}/en`, { tags, category: 'sport' });
    const twins = [twin('d', ['sea']), twin('b', ['sea']), twin('c', ['prize']), twin('a', ['prize'])];
    expect(stories(read({}, twins))).toEqual(['a', 'b', 'c']);
    expect(stories(read({}, twins.toReversed()))).toEqual(['a', 'b', 'c']);
  });

  it('is shorter in a newsroom that has no more', () => expect(read({}, [])).toEqual([]));
});

describe('the next story of a category', () => {
  const entries = [
    makeEntry('self/en', { date: '2026-03-01' }),
    makeEntry('newer/en', { date: '2026-04-01' }),
    makeEntry('draft/en', { date: '2026-02-20', draft: true }),
    makeEntry('before/en', { date: '2026-02-01' }),
    makeEntry('long-before/en', { date: '2025-02-01' }),
    makeEntry('sport/en', { date: '2026-02-10', category: 'sport' }),
  ];
  const { library } = makeLibrary(entries);
  const at = (story: string) => library.translations(story)[0] as Article;

  it('is the one that was published before, of those that readers see', () => {
    expect(nextInCategory(at('self'), [], library)).toBe(at('before'));
    expect(nextInCategory(at('before'), [], library)).toBe(at('long-before'));
  });

  it('is none after the oldest, and none that is named already', () => {
    expect(nextInCategory(at('long-before'), [], library)).toBeUndefined();
    expect(nextInCategory(at('self'), [at('before')], library)).toBeUndefined();
  });
});
