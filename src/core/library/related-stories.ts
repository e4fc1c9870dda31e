/** Finds the stories that are related to another: what few stories share counts most, and nearness in time a little. */
import type { Article } from '../articles/article.ts';
import { nearestInTime } from '../listings/listings.ts';
import { compareNewestFirst } from '../listings/newest-first.ts';
import { memoiseByObject } from '../text/memoise.ts';
import { tagSegment } from '../urls/permalink.ts';
import type { Library } from './library.ts';

/** How many stories of a tag, category or series are weighed in each language, those nearest in time. */
const NEIGHBOURS = 24;
/** How much it counts to share a series or a category, compared with a tag that as many stories have. */
const WEIGHTS = { series: 2, tag: 1, category: 0.25 };
/** What a story gains that was published at the same moment: as much as by a tag that a hundred stories have. */
const NEARNESS = 0.15;
/** The distance in milliseconds at which half of that is left. */
const HALF_YEAR = 182 * 24 * 60 * 60 * 1000;

/** A series, tag or category of the article, and the stories that share it. */
interface Shared {
  weight: number;
  /** The stories that share it, newest first. */
  list: Article[];
}

/**
 * Returns the published and listed stories that share a tag, the category or the series with an article, best first:
 * those in its language, then those that the language inherits. The order does not depend on the clock, on the number
 * of stories or on the order of files, so a new story changes it only for stories with which it shares something.
 */
export function relatedStories(article: Article, library: Library): Article[] {
  const shared = sharedBy(article, library);
  const candidates = new Set(
    shared.flatMap(({ list }) => {
      const own = inLanguage(list, article.locale);
      const lists = own.length < list.length ? [own, list] : [list];
      return lists.flatMap((part) => nearestInTime(part, article.publishedAt, NEIGHBOURS));
    }),
  );
  return [...candidates]
    .filter(({ story, state }) => story !== article.story && state === 'published')
    .map((other) => ({
      other,
      isForeign: Number(other.locale !== article.locale),
      score: shared.reduce(
        (sum, { weight, list }) => (setOf(list).has(other) ? sum + weight : sum),
        nearness(article, other),
      ),
    }))
    .sort((a, b) => a.isForeign - b.isForeign || b.score - a.score || compareNewestFirst(a.other, b.other))
    .map(({ other }) => other);
}

function sharedBy({ locale, series, tags, category }: Article, library: Library): Shared[] {
  const share = (list: Article[], weight: number): Shared => ({ list, weight: weight * rarity(list) });
  return [
    ...(series === undefined ? [] : [share(library.inSeries(locale, series), WEIGHTS.series)]),
    ...[...new Set(tags.map(tagSegment))].map((id) => share(library.storiesOf(locale, { by: 'tag', id }), WEIGHTS.tag)),
    share(library.inCategory(locale, category), WEIGHTS.category),
  ];
}

const setOf = memoiseByObject((list: Article[]) => new Set(list));

/**
 * Returns 0.63 where two stories share something, 0.5 where three do, 0.12 where three hundred do (after Adamic and
 * Adar, 2003).
 */
function rarity({ length }: Article[]): number {
  return 1 / Math.log2(1 + Math.max(length, 1));
}

/** A later story counts as if it were half as far away, since readers want to know how the story went on. */
function nearness(article: Article, other: Article): number {
  const distance = other.publishedAt - article.publishedAt;
  return NEARNESS / (1 + (distance > 0 ? distance / 2 : -distance) / HALF_YEAR);
}

const parts = new WeakMap<Article[], Article[]>();

/** Returns the stories of a list that are in a language; the list itself where all of them are. */
function inLanguage(list: Article[], locale: string): Article[] {
  let part = parts.get(list);
  if (!part) {
    part = list.every((article) => article.locale === locale)
      ? list
      : list.filter((article) => article.locale === locale);
    parts.set(list, part);
  }
  return part;
}
