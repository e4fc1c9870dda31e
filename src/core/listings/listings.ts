/** Groups stories into lists by language: all, and those of a category, tag, author, series, year or month. */
import type { Article } from '../articles/article.ts';
import { type ArchiveCalendar, monthOf, yearAt } from '../i18n/archive-calendar.ts';
import { inheritanceOf, type Locale } from '../i18n/locale.ts';
import { instantToDay } from '../i18n/moment.ts';
import { compareText } from '../text/compare-text.ts';
import { memoise, once } from '../text/memoise.ts';
import { tagSegment } from '../urls/permalink.ts';
import { type Groups, grouped, mergeStories } from './story-groups.ts';

/** A list of stories, by what these have in common. */
export interface Listing {
  by: 'all' | 'category' | 'tag' | 'author' | 'series' | 'year' | 'month';
  /**
   * The id of the category or author, the segment of the tag or series in addresses (so that two ways to write one are one),
   * `2024` for a year, `2024-02` for a month, which are where they begin in the Gregorian calendar; empty for `all`.
   */
  id: string;
}

/** The list of all stories. */
export const ALL_STORIES: Listing = { by: 'all', id: '' };

/**
 * The lists of a newsroom. Stories are newest first: those of the locale, and those that exist only in languages from
 * which it inherits.
 */
export interface Listings {
  /** Returns all stories that a locale lists. */
  listed(locale: string): Article[];
  /** Returns the stories with a tag, in whatever way the tag is written. */
  tagged(locale: string, tag: string): Article[];
  /** Returns the stories of a category. */
  inCategory(locale: string, category: string): Article[];
  /** Returns the parts of a series. */
  inSeries(locale: string, series: string): Article[];
  /** Returns the Gregorian years, four digits each, in which a locale has stories of its own, for programs; sorted. */
  datesOf(locale: string): string[];
  /** Returns the stories of a Gregorian year. */
  dated(locale: string, year: string): Article[];
  /** Returns the stories of a list. */
  storiesOf(locale: string, listing: Listing): Article[];
  /**
   * Returns the ids of the lists that have a page in a locale, sorted: those in which it has stories of its own, and also
   * the years and months of inherited ones where these are in another calendar.
   */
  listingIds(locale: string, by: Listing['by']): string[];
  /** Returns the ids of the lists in which a locale has stories, its own or inherited ones, sorted. */
  shownIds(locale: string, by: Listing['by']): string[];
  /**
   * Returns the locale that has a page for a list: the locale itself where it has stories of its own in the list, or
   * else the nearest from which it inherits some. Returns `undefined` where there are none.
   */
  listingLocale(locale: string, listing: Listing): string | undefined;
  /** Returns a tag as most stories write it, by its segment in addresses; of two, the first in alphabetical order. */
  tagOf(id: string): string;
}

/**
 * Builds the lists of a newsroom. Unlisted articles are in none.
 *
 * @param articles The articles that have a page, sorted by `compare`.
 */
export function createListings(
  articles: Article[],
  locales: Locale[],
  timeZone: string,
  compare: (a: Article, b: Article) => number,
): Listings {
  const shown = articles.filter(({ unlisted }) => !unlisted);
  const calendars = new Map(locales.map(({ tag, archive }) => [tag, archive]));
  const calendarOf = (locale: string) => calendars.get(locale) ?? 'gregorian';
  const inCalendar = (calendar: ArchiveCalendar) => ({
    year: grouped(shown, ({ publishedAt }) => [yearAt(publishedAt, timeZone, calendar)]),
    month: grouped(shown, ({ publishedAt }) => [monthOf(publishedAt, timeZone, calendar)]),
  });
  const times = { gregorian: inCalendar('gregorian'), persian: inCalendar('persian') };
  type Kind = Exclude<Listing['by'], 'year' | 'month'> | 'dated';
  const groups: Readonly<Record<Kind, Groups>> = {
    all: grouped(shown, () => ['']),
    category: grouped(shown, ({ category }) => [category]),
    tag: grouped(shown, ({ tags }) => [...new Set(tags.map(tagSegment))].filter(Boolean)),
    author: grouped(shown, ({ authors }) => [...new Set(authors.map(({ id }) => id))]),
    series: grouped(shown, ({ series }) => (series === undefined ? [] : [tagSegment(series)].filter(Boolean))),
    dated: grouped(shown, ({ publishedAt }) => [instantToDay(publishedAt, timeZone).year]),
  };
  const groupsOf = (locale: string, by: Kind | 'year' | 'month') =>
    (by === 'year' || by === 'month' ? times[calendarOf(locale)][by] : groups[by])();
  const merged = memoise((locale: string, by: string, id: string) => {
    const found = groupsOf(locale, by as Kind);
    return mergeStories(
      inheritanceOf(locale, locales).map((tag) => found.get(tag)?.get(id) ?? []),
      compare,
    );
  });
  /** A year or month that is inherited from a language with another calendar has no page there that is the same. */
  const ownsAll = memoise((locale: string, by: string) => {
    const others = inheritanceOf(locale, locales).filter((tag) => calendarOf(tag) !== calendarOf(locale));
    return (by === 'year' || by === 'month') && others.length > 0;
  });
  const idsIn = (tags: string[], by: Kind | 'year' | 'month', locale: string) =>
    [...new Set(tags.flatMap((tag) => [...(groupsOf(locale, by).get(tag)?.keys() ?? [])]))].sort();
  const spellings = once(() => tagSpellings(shown));
  const storiesOf = (locale: string, { by, id }: Listing) => merged(locale, by, id);
  return {
    listed: (locale) => merged(locale, 'all', ''),
    tagged: (locale, tag) => merged(locale, 'tag', tagSegment(tag)),
    inCategory: (locale, category) => merged(locale, 'category', category),
    storiesOf,
    listingIds: (locale, by) => idsIn(ownsAll(locale, by) ? inheritanceOf(locale, locales) : [locale], by, locale),
    shownIds: (locale, by) => idsIn(inheritanceOf(locale, locales), by, locale),
    listingLocale(locale, { by, id }) {
      const owner = inheritanceOf(locale, locales).find((tag) => groupsOf(locale, by).get(tag)?.has(id) === true);
      return owner !== undefined && ownsAll(locale, by) ? locale : owner;
    },
    tagOf: (id) => spellings().get(id) ?? id,
    inSeries: (locale, series) => merged(locale, 'series', tagSegment(series)),
    datesOf: (locale) => idsIn([locale], 'dated', locale),
    dated: (locale, year) => merged(locale, 'dated', year),
  };
}

/** Of several ways to write a tag, that of most stories; of as many, the first in alphabetical order. */
function tagSpellings(articles: Article[]): Map<string, string> {
  const counts = new Map<string, Set<string>>();
  for (const { story, tags } of articles)
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? new Set()).add(story));
  const usual = [...counts].sort(([a, x], [b, y]) => x.size - y.size || compareText(b, a));
  return new Map(usual.map(([tag]) => [tagSegment(tag), tag]));
}

/**
 * Returns at most `count` stories of a list that is sorted newest first: those around an instant (milliseconds since
 * 1970).
 */
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
