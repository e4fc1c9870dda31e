/** The order of stories in lists. */
import type { Article } from '../articles/article.ts';
import { compareText } from '../text/compare-text.ts';

/** Compares articles for sorting: newest first, those of the same moment by story and language. */
export function compareNewestFirst(a: Article, b: Article): number {
  return b.publishedAt - a.publishedAt || compareText(a.story, b.story) || compareText(a.locale, b.locale);
}
