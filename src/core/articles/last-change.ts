/** Finds when an article was last changed, by what its editor says and never by the clock of the build. */

import { momentToInstant } from '../i18n/moment.ts';
import type { Article } from './article.ts';

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

/** Returns the latest of some days and date-times, or `undefined` where there are none. */
export function latest(moments: Iterable<string>, timeZone: string): string | undefined {
  let found: string | undefined;
  // Many stories share a day
  for (const moment of new Set(moments)) {
    if (found === undefined || momentToInstant(moment, timeZone) > momentToInstant(found, timeZone)) found = moment;
  }
  return found;
}
