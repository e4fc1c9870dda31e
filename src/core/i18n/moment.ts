/** Reads moments, which are days or date-times as editors write them. */

import { memoise } from '../text/memoise.ts';

const PATTERN = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/i;

const TIME_PARTS = /^(.{10})[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(.+)$/i;

const DAY = 86_400_000;

/** Returns whether a text is a day that exists (`2024-02-29`) or a date-time with its offset (RFC 3339, 5.6). */
export function isMoment(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year as number, (month as number) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}

/** Returns whether a moment is a whole day, without a time. */
export function isDay(moment: string): boolean {
  return moment.length === 10;
}

/**
 * Returns when a moment begins, in milliseconds since 1970. A day begins at midnight in the newsroom's time zone.
 *
 * @throws RangeError When the moment is a day and the time zone does not exist.
 */
export function momentToInstant(moment: string, timeZone: string): number {
  if (!isDay(moment)) return Date.parse(moment.replace(' ', 'T'));
  const midnight = Date.parse(`${moment}T00:00:00Z`);
  const before = offsetAt(midnight - DAY, timeZone);
  const after = offsetAt(midnight + DAY, timeZone);
  // Where clocks change at midnight, the day begins with the first of two midnights, or with the change that skips it
  const begins = midnight - before;
  return before === after || offsetAt(begins, timeZone) === before || offsetAt(midnight - after, timeZone) !== after
    ? begins
    : midnight - after;
}

/**
 * Returns a moment as a date-time with its offset, to the second: `2024-02-29T00:00:00+08:00` (RFC 3339, 5.6). A day
 * becomes its first instant in the newsroom's time zone.
 *
 * @throws RangeError When the moment is a day and the time zone does not exist.
 */
export function momentToIso(moment: string, timeZone: string): string {
  if (!isDay(moment)) {
    const [, day, minute, second = ':00', offset] = TIME_PARTS.exec(moment) as RegExpExecArray;
    return `${day}T${minute}${second}${offset?.toUpperCase()}`;
  }
  const instant = momentToInstant(moment, timeZone);
  const offset = offsetAt(instant, timeZone);
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  const minutes = Math.abs(offset) / 60_000;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return offset === 0 ? `${local}Z` : `${local}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Returns year (four digits), month and day (two each) of an instant (milliseconds since 1970) in a time zone. */
export function instantToDay(instant: number, timeZone: string): { year: string; month: string; day: string } {
  const local = new Date(instant + offsetAt(instant, timeZone)).toISOString();
  return { year: local.slice(0, 4), month: local.slice(5, 7), day: local.slice(8, 10) };
}

/** Returns whether a name is one of an IANA time zone that `Intl` knows. */
export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

const formatterOf = memoise(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }),
);

/** Returns by how many milliseconds local clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  return knownOffset(String(instant), timeZone);
}

const knownOffset = memoise((milliseconds: string, timeZone: string) => {
  const instant = Number(milliseconds);
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  // Date.UTC takes the years 0 to 99 for those of the 20th century
  const local =
    new Date(0).setUTCFullYear(parts['year'] as number, (parts['month'] as number) - 1, parts['day']) +
    Date.UTC(1970, 0, 1, parts['hour'], parts['minute'], parts['second']);
  return local - Math.floor(instant / 1000) * 1000;
});
