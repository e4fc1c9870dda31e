/** Finds when an article was last changed, by what its editor says and never by the clock of the build. */

import type { Article } from './article.ts';
import { latest } from './date-order.ts';

/**
 * Returns the latest of an article's date, `updated` and corrections, as written: a day or a date-time. The date of a
 * standing page does not count, so for one without `updated` it returns `undefined`.
 */
export function lastChange(
  { kind, date, updated, corrections }: Pick<Article, 'kind' | 'date' | 'updated' | 'corrections'>,
  timeZone: string,
): string | undefined {
  const moments = [
    ...(kind === 'article' ? [date] : []),
    ...(updated === undefined ? [] : [updated]),
    ...corrections.filter(({ isMisdated }) => !isMisdated).map((correction) => correction.date),
  ];
  return latest(moments, timeZone);
}
