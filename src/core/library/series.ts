/** The parts of a series, as the page of one of them lists them, and series that were probably misspelt. */
import type { Article } from '../articles/article.ts';
import { nearestInTime } from '../listings/listings.ts';
import { compareText } from '../text/compare-text.ts';
import type { Library } from './library.ts';

/** How many other parts are listed, those nearest in time: a column of many years would fill its pages. */
const PARTS = 12;

/** Oldest first, the article itself among them; none where no other part is listed. */
export function seriesParts(article: Article, library: Library): Article[] {
  if (article.series === undefined) return [];
  const others = nearestInTime(library.inSeries(article.locale, article.series), article.publishedAt, PARTS + 1)
    .filter(({ story }) => story !== article.story)
    .slice(0, PARTS);
  if (others.length === 0) return [];
  return [...others, article].sort((a, b) => a.publishedAt - b.publishedAt || compareText(a.story, b.story));
}
