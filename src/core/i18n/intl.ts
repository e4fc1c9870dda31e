/** Formatters of `Intl`, each made once: making one costs more than a hundred uses. */
import { memoise } from '../text/memoise.ts';

/**
 * A day with its month's name; in digits where CLDR 48 names months by the moon, as no Sinhala calendar of days does.
 */
export const dateFormat = memoise(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: new Intl.Locale(locale).language === 'si' ? 'short' : 'long',
      timeZone,
    }),
);

/** A year, a month of a year, or a month's name alone; months are digits where their names would be the moon's. */
export const monthFormat = memoise((locale: string, part: 'year' | 'whole' | 'month') => {
  const month = new Intl.Locale(locale).language === 'si' ? 'numeric' : 'long';
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...(part !== 'month' && { year: 'numeric' }),
    ...(part !== 'year' && { month }),
  });
});

export const numberFormat = memoise((locale: string) => new Intl.NumberFormat(locale));

export const pluralRules = memoise((locale: string) => new Intl.PluralRules(locale));

export const conjunctionFormat = memoise((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }));
