/** The order of stories in lists. */
import type { Article } from '../articles/article.ts';
import { compareText } from '../text/compare-text.ts';

/** Newest first; of the same moment by story and language, so that every machine lists alike. */
export function compareNewestFirst(a: Article, b: Article): number {
  return b.publishedAt - a.publishedAt || compareText(a.story, b.story) || compareText(a.locale, b.locale);
}
