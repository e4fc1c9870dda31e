/** Dates, numbers, lists and reading times in a reader's language. */
import { fill, pluralForm } from './dictionary.ts';
import type { PluralForms } from './interface-words.ts';
import { conjunctionFormat, dateFormat, monthFormat, numberFormat } from './intl.ts';
import { instantToDay, isDay, momentToInstant, momentToIso } from './moment.ts';

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

/** `2024-02` → `February 2024`, or `February` alone, and `2024` → `2024`, in the language's own calendar and digits. */
export function formatMonth(month: string, locale: string, part: 'whole' | 'month' = 'whole'): string {
  const instant = Date.parse(`${month.padEnd(7, '-01')}-15T12:00:00Z`);
  return monthFormat(locale, month.length === 4 ? 'year' : part).format(instant);
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

/** Someone in a byline. */
export interface Person {
  name: string;
  /** Of the page of their stories. */
  href?: string;
  role?: string;
}

interface NamePart {
  text: string;
  isName: boolean;
  href?: string;
}

/** People and the texts around them, by the language's own pattern: `A, B and C`; roles are no part of the names. */
export function formatNames(
  people: Person[],
  words: { byline: string; authorWithRole: string },
  locale: string,
): NamePart[] {
  const [before = '', after = ''] = words.byline.split('{authors}');
  const waiting = [...people];
  const parts = conjunctionFormat(locale)
    .formatToParts(people.map(({ name }) => name))
    .flatMap(({ type, value }): NamePart[] => {
      const person = type === 'element' ? waiting.shift() : undefined;
      return person ? personParts(person, words.authorWithRole) : [{ text: value, isName: false }];
    });
  return [{ text: before, isName: false }, ...parts, { text: after, isName: false }].filter((part) => part.text !== '');
}

/** `template` holds `{name}` and `{role}`. */
function personParts({ name, role, href }: Person, template: string): NamePart[] {
  const named = { text: name, isName: true, ...(href && { href }) };
  if (role === undefined) return [named];
  return template
    .split(/(\{name\})/)
    .map((part) => (part === '{name}' ? named : { text: fill(part, { role }), isName: false }));
}

export interface DateText {
  /** For `<time datetime>`. */
  iso: string;
  text: string;
}
