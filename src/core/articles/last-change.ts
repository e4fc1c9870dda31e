/** When an article was last changed, as far as its editor says so: the clock of a build has no say. */

import { momentToInstant } from '../i18n/moment.ts';
import type { Article } from './article.ts';

/** The latest of `updated` and the corrections, else the date; nothing for a standing page that states none. */
export function lastChange(
  { kind, date, updated, corrections }: Pick<Article, 'kind' | 'date' | 'updated' | 'corrections'>,
  timeZone: string,
): string | undefined {
  const moments = [
    ...(kind === 'article' ? [date] : []),
    ...(updated === undefined ? [] : [updated]),
    ...corrections.map((correction) => correction.date),
  ];
  return latest(moments, timeZone);
}

/** The latest of some moments. */
export function latest(moments: Iterable<string>, timeZone: string): string | undefined {
  let found: string | undefined;
  // Most of an archive's days come often
  for (const moment of new Set(moments)) {
    if (found === undefined || momentToInstant(moment, timeZone) > momentToInstant(found, timeZone)) found = moment;
  }
  return found;
}
