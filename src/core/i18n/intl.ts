/** Keeps the formatters of `Intl`, since making one takes longer than using it a hundred times. */
import { memoise } from '../text/memoise.ts';
import { createDateFormat } from './calendar-names.ts';

/**
 * Returns the formatter of days, with the name of the month.
 *
 * @throws RangeError When the locale or the time zone does not exist.
 */
export const dateFormat = memoise((locale: string, timeZone: string) =>
  createDateFormat(locale, { dateStyle: 'long', timeZone }),
);

/** Returns the formatter of days with the time of day, or of the time of day alone. */
export const timeFormat = memoise((locale: string, timeZone: string, part: 'whole' | 'clock') =>
  createDateFormat(locale, { timeStyle: 'short', timeZone, ...(part === 'whole' && { dateStyle: 'long' }) }),
);

/** Returns the formatter of the names of time zones, such as `GMT+8`. */
export const zoneFormat = memoise(
  (locale: string, timeZone: string) => new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }),
);

/**
 * Returns the formatter of years, or of months with their year. With `calendar`, a year or month of another one than the
 * language's own is named.
 */
export const monthFormat = memoise((locale: string, part: 'year' | 'month', calendar: '' | 'gregory') =>
  createDateFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(part === 'month' && { month: 'long' }),
    ...(calendar && { calendar }),
  }),
);

/** Returns the formatter of the names of months that stand alone. */
export const monthNameFormat = memoise((locale: string, calendar: '' | 'gregory') =>
  createDateFormat(locale, { timeZone: 'UTC', month: 'long', ...(calendar && { calendar }) }),
);

/** Returns the formatter of numbers. */
export const numberFormat = memoise((locale: string) => new Intl.NumberFormat(locale));

/** Returns the formatter of durations in one unit, such as `13 months`. */
export const durationFormat = memoise(
  (locale: string, unit: string) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
);

/** Returns the plural rules of CLDR. */
export const pluralRules = memoise((locale: string) => new Intl.PluralRules(locale));

/** Returns the formatter of lists such as `A, B and C`. */
export const conjunctionFormat = memoise((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }));
