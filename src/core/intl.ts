/** Formatters of `Intl`, each made once: making one costs more than a hundred uses. */
import { memoise } from './memoise.ts';

/** Months as Sinhala newspapers print them: since CLDR 48 `Intl` gives the lunar months instead. */
const SINHALA_MONTHS =
  'ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්'.split(' ');

export const dateFormat = memoise((locale: string, timeZone: string): Pick<Intl.DateTimeFormat, 'format'> => {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  if (!/^si\b/.test(locale)) return long;
  const month = new Intl.DateTimeFormat('en', { month: 'numeric', timeZone });
  return {
    format: (date) =>
      long
        .formatToParts(date)
        .map(({ type, value }) => (type === 'month' ? SINHALA_MONTHS[Number(month.format(date)) - 1] : value))
        .join(''),
  };
});

export const numberFormat = memoise((locale: string) => new Intl.NumberFormat(locale));

export const pluralRules = memoise((locale: string) => new Intl.PluralRules(locale));

export const conjunctionFormat = memoise((locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }));
