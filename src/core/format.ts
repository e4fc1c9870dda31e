/** Dates, numbers, lists and reading times in a reader's language. */
import type { DateText } from './article-page.ts';
import type { PluralForms } from './interface-words.ts';
import { conjunctionFormat, dateFormat, numberFormat } from './intl.ts';
import { instantToDay, isDay, momentToInstant, momentToIso } from './moment.ts';
import { fill, pluralForm } from './words.ts';

/** Words of prose that a practised reader takes in per minute; segmented words make languages comparable. */
const WORDS_PER_MINUTE = 230;

/** `29 February 2024`, in the language's own calendar and digits. */
export function formatMoment(moment: string, locale: string, timeZone: string): DateText {
  const instant = momentToInstant(moment, timeZone);
  const { year, month, day } = instantToDay(instant, timeZone);
  return {
    iso: isDay(moment) ? `${year}-${month}-${day}` : momentToIso(moment, timeZone),
    text: dateFormat(locale, timeZone).format(instant),
  };
}

/** `8,412,907` */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}

/** A counted phrase with its number: `4 minute read`. */
export function formatCount(forms: string | PluralForms, count: number, locale: string): string {
  return fill(pluralForm(forms, count, locale), { count: formatNumber(count, locale) });
}

export function formatReadingTime(words: number, forms: PluralForms, locale: string): string {
  return formatCount(forms, Math.max(1, Math.round(words / WORDS_PER_MINUTE)), locale);
}

/** Names and the texts between them, by the language's own pattern: `A, B and C`. */
export function formatNames(names: string[], template: string, locale: string): { text: string; isName: boolean }[] {
  const [before = '', after = ''] = template.split('{authors}');
  const parts = conjunctionFormat(locale)
    .formatToParts(names)
    .map(({ type, value }) => ({ text: value, isName: type === 'element' }));
  return [{ text: before, isName: false }, ...parts, { text: after, isName: false }].filter((part) => part.text !== '');
}
