/**
 * Lists of stories by language: all, by category, tag, author, year and month; an edition lists what it inherits too.
 */
import type { Article } from '../articles/article.ts';
import { inheritanceOf, type Locale } from '../i18n/locale.ts';
import { instantToDay } from '../i18n/moment.ts';
import { compareText } from '../text/compare-text.ts';
import { memoise, once } from '../text/memoise.ts';
import { tagSegment } from '../urls/permalink.ts';

/** What the stories of a list have in common: `all` has the id ``, a year is `2024`, a month `2024-02`. */
export interface Listing {
  by: 'all' | 'category' | 'tag' | 'author' | 'year' | 'month';
  /** A tag is named by its part of addresses, so that two ways to write it are one. */
  id: string;
}

export const ALL_STORIES: Listing = { by: 'all', id: '' };

export interface Listings {
  /** Listed articles of a locale, newest first: its own, and those that exist only in languages it inherits from. */
  listed(locale: string): Article[];
  /** `tag` as an article writes it. */
  tagged(locale: string, tag: string): Article[];
  inCategory(locale: string, category: string): Article[];
  inSeries(locale: string, series: string): Article[];
  storiesOf(locale: string, listing: Listing): Article[];
  /** Ids of the lists in which a locale has stories of its own, sorted. */
  listingIds(locale: string, by: Listing['by']): string[];
  /** Those, and the ids of lists that it inherits, sorted. */
  shownIds(locale: string, by: Listing['by']): string[];
  /** The locale in whose list a reader finds a locale's stories: its own, or one that it inherits from. */
  listingLocale(locale: string, listing: Listing): string | undefined;
  /** A tag as the first of its articles writes it. */
  tagOf(id: string): string;
}

/** `articles` are sorted by `compare`; unlisted ones are in no list. */
export function createListings(
  articles: Article[],
  locales: Locale[],
  timeZone: string,
  compare: (a: Article, b: Article) => number,
): Listings {
  const shown = articles.filter(({ unlisted }) => !unlisted);
  const monthOf = ({ publishedAt }: Article) => {
    const { year, month } = instantToDay(publishedAt, timeZone);
    return `${year}-${month}`;
  };
  const groups: Readonly<Record<Listing['by'] | 'series', Groups>> = {
    all: grouped(shown, () => ['']),
    category: grouped(shown, ({ category }) => [category]),
    tag: grouped(shown, ({ tags }) => [...new Set(tags.map(tagSegment))].filter(Boolean)),
    author: grouped(shown, ({ authors }) => [...new Set(authors.map(({ id }) => id))]),
    series: grouped(shown, ({ series }) => (series === undefined ? [] : [series])),
    year: grouped(shown, (article) => [monthOf(article).slice(0, 4)]),
    month: grouped(shown, (article) => [monthOf(article)]),
  };
  const merged = memoise((locale: string, by: string, id: string) => {
    const lists = inheritanceOf(locale, locales).map(
      (tag) => groups[by as keyof typeof groups]().get(tag)?.get(id) ?? [],
    );
    return mergeStories(lists, compare);
  });
  const idsIn = (tags: string[], by: Listing['by']) =>
    [...new Set(tags.flatMap((tag) => [...(groups[by]().get(tag)?.keys() ?? [])]))].sort();
  const spellings = once(() => tagSpellings(shown));
  const storiesOf = (locale: string, { by, id }: Listing) => merged(locale, by, id);
  return {
    listed: (locale) => merged(locale, 'all', ''),
    tagged: (locale, tag) => merged(locale, 'tag', tagSegment(tag)),
    inCategory: (locale, category) => merged(locale, 'category', category),
    storiesOf,
    listingIds: (locale, by) => idsIn([locale], by),
    shownIds: (locale, by) => idsIn(inheritanceOf(locale, locales), by),
    listingLocale: (locale, { by, id }) =>
      inheritanceOf(locale, locales).find((tag) => groups[by]().get(tag)?.has(id) === true),
    tagOf: (id) => spellings().get(id) ?? id,
    inSeries: (locale, series) => merged(locale, 'series', series),
  };
}

type Groups = () => Map<string, Map<string, Article[]>>;

/** Articles by locale and key, grouped when first asked for. */
function grouped(articles: Article[], keysOf: (article: Article) => string[]): Groups {
  return once(() => {
    const groups = new Map<string, Map<string, Article[]>>();
    for (const article of articles) {
      const byKey = groups.get(article.locale) ?? new Map<string, Article[]>();
      groups.set(article.locale, byKey);
      for (const key of keysOf(article)) {
        const group = byKey.get(key);
        if (group) group.push(article);
        else byKey.set(key, [article]);
      }
    }
    return groups;
  });
}

/** Each story once, in the first language that has it. */
function mergeStories(lists: Article[][], compare: (a: Article, b: Article) => number): Article[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const stories = new Map<string, Article>();
  for (const article of filled.flat()) if (!stories.has(article.story)) stories.set(article.story, article);
  return [...stories.values()].sort(compare);
}

/** Of several ways to write a tag, the first in alphabetical order. */
function tagSpellings(articles: Article[]): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const tag of articles.flatMap(({ tags }) => tags)) {
    const known = spellings.get(tagSegment(tag));
    if (known === undefined || compareText(tag, known) < 0) spellings.set(tagSegment(tag), tag);
  }
  return spellings;
}

/** At most `count` neighbours in a list that is sorted newest first: those around an instant. */
export function nearestInTime(list: Article[], instant: number, count: number): Article[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Article).publishedAt > instant) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - (count >> 1), list.length - count));
  return list.slice(start, start + count);
}
