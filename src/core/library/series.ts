/** Lists the parts of a series for the page of one of them. */
import type { Article } from '../articles/article.ts';
import { nearestInTime } from '../listings/listings.ts';
import { compareText } from '../text/compare-text.ts';
import type { Library } from './library.ts';

/** How many other parts are listed at most, since a column of many years would fill the page. */
const PARTS = 12;

/**
 * Returns the parts of an article's series that are nearest in time, oldest first, the article itself among them.
 * Returns an empty list where the article has no series or no other part is listed.
 */
export function seriesParts(article: Article, library: Library): Article[] {
  if (article.series === undefined) return [];
  const others = nearestInTime(library.inSeries(article.locale, article.series), article.publishedAt, PARTS + 1)
    .filter(({ story }) => story !== article.story)
    .slice(0, PARTS);
  if (others.length === 0) return [];
  return [...others, article].sort((a, b) => a.publishedAt - b.publishedAt || compareText(a.story, b.story));
}
