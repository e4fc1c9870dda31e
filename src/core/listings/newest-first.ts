/** The order of stories in lists. */
import type { Article } from '../articles/article.ts';
import { compareText } from '../text/compare-text.ts';

/** Compares articles for sorting: newest first, those of the same moment by story and language. */
export function compareNewestFirst(a: Article, b: Article): number {
  return b.publishedAt - a.publishedAt || compareText(a.story, b.story) || compareText(a.locale, b.locale);
}

/** Returns where an article stands, or would stand, in a list that is sorted newest first. */
export function placeIn(list: readonly Article[], article: Article): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareNewestFirst(list[middle] as Article, article) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
