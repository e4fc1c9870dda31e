/** Formatters of `Intl`, each made once: making one costs more than a hundred uses. */
import { memoise } from './memoise.ts';

/** A day with its month's name; in digits where CLDR 48 names months by the moon, as no Sinhala calendar of days does. */
export const dateFormat = memoise(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: new Intl.Locale(locale).language === 'si' ? 'short' : 'long',
      timeZone,
    }),
);

export const numberFormat = memoise((locale: string) => new Intl.NumberFormat(locale));

export const pluralRules = memoise((locale: string) => new Intl.PluralRules(locale));

export const conjunctionFormat = memoise((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }));
