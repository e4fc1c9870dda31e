/**
 * Divides time into the years and months of a language's calendar. They are named by the Gregorian year and month in
 * which they begin, so that addresses stay as they are whatever calendar a page prints.
 */

import { memoise } from '../text/memoise.ts';
import { instantToDay } from './moment.ts';

/**
 * The calendar of an archive: the Persian one, whose months each begin in a Gregorian month of their own (about the
 * 20th), or the Gregorian one. A Buddhist or Japanese year has the months of the latter. Two months of a lunar year can
 * begin in one Gregorian month, so a language with such a calendar has the Gregorian one here.
 */
export type ArchiveCalendar = 'gregorian' | 'persian';

/** Returns the calendar of a language's archive. */
export function archiveCalendarOf(tag: string): ArchiveCalendar {
  return calendarOf(tag) === 'persian' ? 'persian' : 'gregorian';
}

/** Returns whether a language prints years and months of a calendar as they are. */
export function isOfCalendar(tag: string, calendar: ArchiveCalendar): boolean {
  const own = calendarOf(tag);
  return calendar === 'persian' ? own === 'persian' : SAME_MONTHS.has(own);
}

/** Calendars that have the months of the Gregorian one. */
const SAME_MONTHS = new Set(['gregory', 'iso8601', 'buddhist', 'japanese', 'roc']);

const DAY = 86_400_000;

/**
 * Returns the month of a calendar in which an instant (milliseconds since 1970) lies in a time zone, by the Gregorian
 * month in which it begins: `2024-02`.
 */
export function monthOf(instant: number, timeZone: string, calendar: ArchiveCalendar): string {
  const local = instantToDay(instant, timeZone);
  if (calendar === 'gregorian') return `${local.year}-${local.month}`;
  const noon = Date.parse(`${local.year}-${local.month}-${local.day}T12:00:00Z`);
  return new Date(noon - (persianDay(String(noon)) - 1) * DAY).toISOString().slice(0, 7);
}

/** The Persian year begins in March, with the equinox. */
const FIRST_MONTH = '03';

/** Returns the year that a month lies in, by the Gregorian year in which it begins: `2024`. */
export function yearOf(month: string, calendar: ArchiveCalendar): string {
  const [year = '', number = ''] = month.split('-');
  const isOfYearBefore = calendar === 'persian' && number < FIRST_MONTH;
  return isOfYearBefore ? String(Number(year) - 1).padStart(4, '0') : year;
}

/** Returns the year of a calendar in which an instant lies in a time zone, as above. */
export function yearAt(instant: number, timeZone: string, calendar: ArchiveCalendar): string {
  return yearOf(monthOf(instant, timeZone, calendar), calendar);
}

/** Returns an instant that lies in a month, `2024-02`, or in a year, `2024`; both as above. */
export function instantIn(monthOrYear: string): number {
  // On the 25th, the Persian month that begins in a Gregorian one has begun; in April, so has the year
  return Date.parse(`${monthOrYear.padEnd(7, '-04')}-25T12:00:00Z`);
}

const calendarOf = memoise((tag: string) => new Intl.DateTimeFormat(tag).resolvedOptions().calendar);

const persianDay = memoise((noon: string) => Number(PERSIAN_DAY.format(Number(noon))));

const PERSIAN_DAY = new Intl.DateTimeFormat('en-u-ca-persian', { day: 'numeric', timeZone: 'UTC' });
