/** Keeps the formatters of `Intl`, since making one takes longer than using it a hundred times. */
import { memoise } from '../text/memoise.ts';

/**
 * Returns the formatter of days, with the name of the month. Sinhala has digits, since CLDR 48 gives the names of lunar
 * months, which nobody uses in dates.
 *
 * @throws RangeError When the locale or the time zone does not exist.
 */
export const dateFormat = memoise(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: new Intl.Locale(locale).language === 'si' ? 'short' : 'long',
      timeZone,
    }),
);

/**
 * Returns the formatter of years, of months with their year, or of the names of months; Sinhala has digits for months.
 */
export const monthFormat = memoise((locale: string, part: 'year' | 'whole' | 'month') => {
  const month = new Intl.Locale(locale).language === 'si' ? 'numeric' : 'long';
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(part !== 'month' && { year: 'numeric' }),
    ...(part !== 'year' && { month }),
  });
});

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
