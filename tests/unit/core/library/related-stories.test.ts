import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/core/articles/catalogue-entry.ts';
import { relatedStories } from '../../../../src/core/library/related-stories.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';
import { type LibraryOptions, makeLibrary } from '../../../support/core/make-library.ts';

const site = { locales: [{ tag: 'en' }, { tag: 'en-GB', inherits: 'en' }, { tag: 'ar' }] };

/** The stories that belong with one, as `story/locale`. */
function related(id: string, entries: CatalogueEntry[], options: LibraryOptions = {}): string[] {
  const { library } = makeLibrary(entries, { site, ...options });
  const article = library.articles.find((one) => one.path === `articles/${id}.md`);
  if (!article) throw new Error(`No page ${id}`);
  return relatedStories(article, library).map(({ story, locale }) => `${story}/${locale}`);
}

const many = (count: number, name: string, frontMatter: (index: number) => FrontMatterInput) =>
  Array.from({ length: count }, (_, index) => makeEntry(`${name}-${index}/en`, frontMatter(index)));
const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

describe('a small newsroom whose stories anybody could match', () => {
  const island = [
    makeEntry('aground/en', { date: '2026-03-02', tags: ['ferry', 'aurora'] }),
    makeEntry('inquiry/en', { date: '2026-03-20', tags: ['ferry', 'aurora'], category: 'politics' }),
    makeEntry('captain/en', { date: '2026-05-10', tags: ['aurora'], category: 'people' }),
    makeEntry('timetable/en', { date: '2026-02-27', tags: ['ferry'] }),
    makeEntry('old-timetable/en', { date: '2019-02-27', tags: ['ferry'] }),
    makeEntry('new-ferry/en', { date: '2025-11-01', tags: ['ferry', 'shipyard'], category: 'economy' }),
    makeEntry('fares/en', { date: '2021-09-01', tags: ['ferry', 'prices'], category: 'economy' }),
    makeEntry('fair/en', { date: '2026-03-03', tags: ['harbour'] }),
    makeEntry('election/en', { date: '2026-03-02', tags: ['election'], category: 'politics' }),
  ];

  it('finds the same events first, then the same subject, then the same section of the same days', () => {
    expect(related('aground/en', island)).toEqual([
      'inquiry/en',
      'captain/en',
      'timetable/en',
      'old-timetable/en',
      'new-ferry/en',
      'fares/en',
      'fair/en',
    ]);
    expect(related('captain/en', island)).toEqual(['inquiry/en', 'aground/en']);
    expect(related('fares/en', island)[0]).toBe('new-ferry/en');
    expect(related('election/en', island)).toEqual(['inquiry/en']);
  });

  it('has nothing for a story that shares nothing', () => {
    expect(related('hermit/en', [...island, makeEntry('hermit/en', { category: 'nature' })])).toEqual([]);
  });
});

it('a tag that three stories share says more than one that three hundred do, even after ten years', () => {
  const common = many(300, 'common', (index) => ({ date: day(index), tags: ['sea'] }));
  const rare = ['a', 'b'].map((name) => makeEntry(`${name}/en`, { date: '2014-01-01', tags: ['moon'], category: 'x' }));
  const self = makeEntry('self/en', { date: day(150), tags: ['sea', 'moon'] });
  expect(related('self/en', [self, ...common, ...rare]).slice(0, 3)).toEqual(['a/en', 'b/en', 'common-150/en']);
});

it('of stories that share as much, the nearer in time is first, and a later one before one nearly as long ago', () => {
  const dated = (story: string, date: string) => makeEntry(`${story}/en`, { date });
  const entries = [
    dated('self', '2025-06-15'),
    dated('weeks-before', '2025-06-01'),
    dated('weeks-after', '2025-07-05'),
    dated('years-before', '2022-06-15'),
    dated('day-before', '2025-06-14'),
  ];
  expect(related('self/en', entries)).toEqual([
    'day-before/en',
    'weeks-after/en',
    'weeks-before/en',
    'years-before/en',
  ]);
});

it('a part of the same series counts for more than a tag', () => {
  const entries = [
    makeEntry('self/en', { series: 'nights', tags: ['sea'] }),
    makeEntry('tagged/en', { tags: ['sea'] }),
    makeEntry('part/en', { series: 'nights', category: 'x', date: '2020-01-01' }),
  ];
  expect(related('self/en', entries)).toEqual(['part/en', 'tagged/en']);
});

describe('a regional edition', () => {
  const inherited = many(60, 'inherited', (index) => ({ date: day(300 + index), tags: ['sea', 'tax'] }));
  const entries = [
    ...inherited,
    makeEntry('self/en', { date: day(330), tags: ['sea', 'tax'] }),
    makeEntry('self/en-GB'),
    makeEntry('own/en', { date: '2019-01-01', tags: ['sea'], category: 'x' }),
    makeEntry('own/en-GB'),
    makeEntry('arabic/ar', { date: day(330), category: 'news', tags: ['sea', 'tax'] }),
  ];

  it('has its own stories first, however many of those that it inherits are nearer, and none in another language', () => {
    const found = related('self/en-GB', entries);
    expect(found[0]).toBe('own/en-GB');
    expect(found[1]).toBe('inherited-30/en');
    expect(found.join()).not.toMatch(/arabic|self|own\/en,/);
    expect(related('self/en', entries).join()).not.toContain('en-GB');
  });
});

describe('in any newsroom', () => {
  const random = createRandom(7);
  const pick = (length: number) => Math.floor(random() ** 2 * length);
  const entries = Array.from({ length: 240 }, (_, index) => {
    const story = `s${index}`;
    const state = [{ draft: true }, { unlisted: true }, { expires: '2026-01-01' }, { date: '2027-01-01' }][index % 12];
    const frontMatter = {
      date: day(pick(700)),
      category: `c${pick(4)}`,
      tags: Array.from({ length: pick(5) }, () => `t${pick(30)}`),
      ...(pick(9) === 3 && { series: `r${pick(3)}` }),
      ...state,
    };
    const others = ['en-GB', 'ar'].filter(() => random() < 0.4).map((locale) => makeEntry(`${story}/${locale}`));
    return [makeEntry(`${story}/en`, frontMatter), ...others];
  }).flat();
  const lists = (all: CatalogueEntry[], drafts = false) => {
    const { library } = makeLibrary(all, { site, drafts });
    return new Map(library.articles.map((article) => [article.path, relatedStories(article, library)]));
  };
  const paths = (all: CatalogueEntry[]) =>
    new Map([...lists(all)].map(([path, stories]) => [path, stories.slice(0, 3).map((story) => story.path)]));

  it('the answer is the same whatever the order of files', () => {
    const before = paths(entries);
    expect(before.size).toBeGreaterThan(300);
    const shuffled = entries.map((entry) => ({ entry, at: random() })).sort((a, b) => a.at - b.at);
    expect(paths(shuffled.map(({ entry }) => entry))).toEqual(before);
  });

  it.each([false, true])(
    'there is never a story that readers can’t find, nor the story itself (drafts: %s)',
    (drafts) => {
      for (const [path, stories] of lists(entries, drafts)) {
        for (const { state, unlisted } of stories) expect([state, unlisted]).toEqual(['published', false]);
        expect(stories.map(({ story }) => `articles/${story}`)).not.toContain(path.replace(/\/[^/]+$/, ''));
      }
    },
  );

  it('a new story leaves all alone that share nothing with it, and most of those that do', () => {
    const before = paths(entries);
    const after = paths([...entries, makeEntry('new/en', { date: day(650), category: 'c9', tags: ['t1', 't2'] })]);
    const tags = new Map(entries.map(({ path, story, frontMatter }) => [path, { story, tags: frontMatter.tags }]));
    const changed = [...before].filter(([path, list]) => list.join() !== after.get(path)?.join()).map(([path]) => path);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(30);
    for (const path of changed) {
      const source = tags.get(`articles/${tags.get(path)?.story}/en.md`);
      expect(source?.tags?.some((tag) => tag === 't1' || tag === 't2')).toBe(true);
    }
  });
});

it('the work for a story is bounded, however many share its tag', () => {
  const entries = many(3000, 'a', (index) => ({ date: day(index % 800), tags: ['all'] }));
  expect(related('a-400/en', entries).length).toBeLessThanOrEqual(48);
});

/** A linear congruential generator: the same numbers on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
