import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/articles/article.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { type LibraryOptions, makeLibrary } from '../../../support/core/make-library.ts';

const ids = (articles: Article[]) => articles.map(({ story, locale }) => `${story}/${locale}`);
const entries = [
  makeEntry('open/en', { date: '2026-01-01', tags: ['sea'] }),
  makeEntry('draft/en', { draft: true }),
  makeEntry('later/en', { date: '2026-07-01' }),
  makeEntry('over/en', { expires: '2026-05-01', aliases: ['/was-here/'] }),
  makeEntry('quiet/en', { unlisted: true, tags: ['sea'] }),
];

describe('a published newsroom', () => {
  const { library, problems } = makeLibrary(entries);

  it('has no page for a draft or a scheduled article', () => {
    expect(problems).toEqual([]);
    expect(ids(library.articles)).toEqual(['quiet/en', 'open/en']);
    expect(library.routeAt('/en/news/draft/')).toBeUndefined();
    expect(library.routeAt('/en/news/later/')).toBeUndefined();
    expect(library.translations('draft')).toEqual([]);
  });

  it('keeps an unlisted article out of every list, at its address', () => {
    expect(ids(library.listed('en'))).toEqual(['open/en']);
    expect(ids(library.tagged('en', 'sea'))).toEqual(['open/en']);
    expect(ids(library.inCategory('en', 'news'))).toEqual(['open/en']);
    expect(library.routeAt('/en/news/quiet/')?.kind).toBe('article');
  });

  it('says at an expired story’s address that it is gone', () => {
    expect(library.routeAt('/en/news/over/')?.kind).toBe('gone');
    expect(library.translations('over')).toEqual([]);
  });

  it('knows the article of every file, whatever its state', () => {
    for (const story of ['open', 'draft', 'later', 'over']) {
      expect(library.articleOfFile(`articles/${story}/en.md`)?.story).toBe(story);
    }
    expect(library.articleOfFile('articles/open/EN.md')?.story).toBe('open');
    expect(library.articleOfFile('articles/none/en.md')).toBeUndefined();
  });
});

describe('a newsroom with its drafts', () => {
  it('shows drafts and scheduled articles, but nothing that has expired', () => {
    const { library } = makeLibrary(entries, { drafts: true });
    expect(ids(library.articles)).toEqual(['later/en', 'draft/en', 'quiet/en', 'open/en']);
    expect(library.routeAt('/en/news/over/')?.kind).toBe('gone');
  });
});

describe('a list', () => {
  it('is newest first, and by story then language where the times are equal, whatever the order of files', () => {
    const same = [
      makeEntry('b/en', { date: '2026-02-01' }),
      makeEntry('a/en', { date: '2026-02-01' }),
      makeEntry('a/ar', {}),
      makeEntry('c/en', { date: '2026-02-01T00:00:01Z' }),
      makeEntry('B/en', { date: '2026-02-01', slug: 'capital' }),
    ];
    const expected = ['c/en', 'B/en', 'a/ar', 'a/en', 'b/en'];
    expect(ids(makeLibrary(same).library.articles)).toEqual(expected);
    expect(ids(makeLibrary(same.toReversed()).library.articles)).toEqual(expected);
  });

  it('is empty for a language, tag or category that has none', () => {
    const { library } = makeLibrary(entries);
    expect([library.listed('ar'), library.tagged('ar', 'sea'), library.inCategory('en', 'x')]).toEqual([[], [], []]);
  });
});

describe('the translations of a story', () => {
  it('stand in the newsroom’s order of languages', () => {
    const site = { locales: [{ tag: 'fr' }, { tag: 'en' }, { tag: 'ar' }] };
    const story = [makeEntry('a/ar'), makeEntry('a/en', { source: true }), makeEntry('a/fr')];
    expect(ids(makeLibrary(story, { site }).library.translations('a'))).toEqual(['a/fr', 'a/en', 'a/ar']);
  });
});

describe('the source of a story', () => {
  const problemsOf = (...story: ReturnType<typeof makeEntry>[]) => makeLibrary(story).problems;

  it('is the file that is marked, before the default language’s', () => {
    const { library, problems } = makeLibrary([
      makeEntry('a/en', { date: undefined, category: undefined }),
      makeEntry('a/ar', { source: true, date: '2026-03-03', category: 'news' }),
    ]);
    expect(problems).toEqual([]);
    expect(library.translations('a')).toMatchObject([{ date: '2026-03-03', isSource: false }, { isSource: true }]);
  });

  it('is the only file where there is one', () => {
    expect(problemsOf(makeEntry('a/ar', { date: '2026-03-03', category: 'news' }))).toEqual([]);
  });

  it('must be marked where no file is in the default language', () => {
    expect(problemsOf(makeEntry('a/ar'), makeEntry('a/fr'))).toMatchObject([{ check: 'missing-source' }]);
  });

  it('can’t be two files', () => {
    const marked = problemsOf(makeEntry('a/en', { source: true }), makeEntry('a/ar', { source: true }));
    expect(marked).toMatchObject([{ check: 'missing-source', file: 'content/articles/a/ar.md', field: 'source' }]);
  });

  it('has a date and a category: each that is missing is one problem', () => {
    const problems = problemsOf(makeEntry('a/en', { date: undefined, category: undefined }), makeEntry('a/ar'));
    expect(problems.map(({ check, field, file }) => [check, field, file])).toEqual([
      ['missing-value', 'date', 'content/articles/a/en.md'],
      ['missing-value', 'category', 'content/articles/a/en.md'],
    ]);
  });
});

describe('the library', () => {
  it('finds a file however the accents in its name are composed', () => {
    const entry = { ...makeEntry('a/en'), path: 'articles/cafe\u0301/en.md' };
    expect(makeLibrary([entry]).library.articleOfFile('articles/caf\u00e9/en.md')?.story).toBe('a');
  });

  it('reports what one newsroom does wrong all at once', () => {
    const wrong = [makeEntry('a/en', { category: 'nwes', authors: ['anna'] }), makeEntry('b/en', { slug: 'A' })];
    const options: LibraryOptions = {
      publicFiles: ['/en/news/A/index.html'],
      categories: new Map([
        ['news', { name: 'News' }],
        ['nwes', { name: 'x' }],
      ]),
    };
    const { problems } = makeLibrary([...wrong, makeEntry('c/en', { slug: 'a' })], options);
    expect(problems.map(({ check }) => check).sort()).toEqual(['hidden-by-public-file', 'same-url', 'unknown-author']);
  });
});
