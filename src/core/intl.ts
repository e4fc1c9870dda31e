/** Formatters of `Intl`, each made once: making one costs more than a hundred uses. */
import { memoise } from './memoise.ts';

export const dateFormat = memoise(
  (locale: string, timeZone: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }),
);

export const numberFormat = memoise((locale: string) => new Intl.NumberFormat(locale));

export const pluralRules = memoise((locale: string) => new Intl.PluralRules(locale));

export const conjunctionFormat = memoise((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }));
