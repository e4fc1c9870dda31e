/** Tells which of an article's dates contradict each other. */
import { instantToDay, isDay, momentToInstant } from '../i18n/moment.ts';

/** Where an article's days begin, and the time of the build in milliseconds since 1970. */
export interface Clock {
  timeZone: string;
  now: number;
  /** Whether what waits for its time is shown, as in the preview. */
  drafts?: boolean;
}

/** Returns whether a moment lies before another. A day is not before a time of that same day. */
export function isBefore(moment: string, other: string, timeZone: string): boolean {
  const day = (one: string) => {
    const { year, month, day } = instantToDay(momentToInstant(one, timeZone), timeZone);
    return `${year}-${month}-${day}`;
  };
  if (isDay(moment) || isDay(other)) return day(moment) < day(other);
  return momentToInstant(moment, timeZone) < momentToInstant(other, timeZone);
}

/**
 * Returns why a change or correction can't have been made then, or `undefined`: it lies before the article's date, or in
 * the future. One of a story that is yet to come may lie in the future too.
 *
 * @param date The date of publication; left out for a page that has none.
 */
export function changeFault(
  moment: string,
  date: string | undefined,
  { timeZone, now }: Clock,
): 'before' | 'future' | undefined {
  if (date !== undefined && isBefore(moment, date, timeZone)) return 'before';
  const isComing = date !== undefined && momentToInstant(date, timeZone) > now;
  return momentToInstant(moment, timeZone) > now && !isComing ? 'future' : undefined;
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
