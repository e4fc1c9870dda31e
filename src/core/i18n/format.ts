/** Formats dates, numbers, lists and reading times in a reader's language. */
import { capitalise, decapitalise } from '../text/capitalise.ts';
import { memoise } from '../text/memoise.ts';
import { type ArchiveCalendar, instantIn, isOfCalendar } from './archive-calendar.ts';
import { joinParts } from './calendar-names.ts';
import { fill, pluralForm } from './dictionary.ts';
import type { PluralForms } from './interface-words.ts';
import {
  conjunctionFormat,
  dateFormat,
  durationFormat,
  monthFormat,
  monthNameFormat,
  numberFormat,
  timeFormat,
  zoneFormat,
} from './intl.ts';
import { instantToDay, isDay, momentToInstant, momentToIso } from './moment.ts';

/**
 * How many words a reader reads in a minute. Words are counted by `Intl.Segmenter`, so that languages can be compared.
 */
const WORDS_PER_MINUTE = 230;

/** Formats a day or date-time as `29 February 2024`, in the language's own calendar and digits. */
export const formatMoment = memoise((moment: string, locale: string, timeZone: string): Readonly<DateText> => {
  const instant = momentToInstant(moment, timeZone);
  const { year, month, day } = instantToDay(instant, timeZone);
  return {
    iso: isDay(moment) ? `${year}-${month}-${day}` : momentToIso(moment, timeZone),
    text: dateFormat(locale, timeZone).format(instant),
  };
});

/** Formats a date-time as `29 February 2024 at 09:30`; a day stays a day. */
export function formatDateTime(moment: string, locale: string, timeZone: string): DateText {
  if (isDay(moment)) return formatMoment(moment, locale, timeZone);
  const instant = momentToInstant(moment, timeZone);
  return { iso: momentToIso(moment, timeZone), text: timeFormat(locale, timeZone, 'whole').format(instant) };
}

/** Formats the time of day of a date-time as `09:30`; a day has none. */
export function formatClock(moment: string, locale: string, timeZone: string): string | undefined {
  return isDay(moment) ? undefined : timeFormat(locale, timeZone, 'clock').format(momentToInstant(moment, timeZone));
}

/** Formats the name of a time zone at a moment, as readers elsewhere need it: `GMT+8`. */
export function formatZone(moment: string, locale: string, timeZone: string): string {
  const parts = zoneFormat(locale, timeZone).formatToParts(momentToInstant(moment, timeZone));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/**
 * Formats a month as `February 2024`, or as `February` alone, and a year as `2024`, in the language's digits, as a heading
 * begins: with a capital, and in the nominative.
 *
 * @param month `2024-02`, or `2024` for a year: where it begins in the Gregorian calendar.
 * @param calendar The calendar whose month or year it is.
 */
export function formatMonth(
  month: string,
  locale: string,
  calendar: ArchiveCalendar,
  part: 'whole' | 'month' = 'whole',
): string {
  const instant = instantIn(month);
  const other = isOfCalendar(locale, calendar) ? '' : 'gregory';
  const isYear = month.length === 4;
  const parts = monthFormat(locale, isYear ? 'year' : 'month', other).formatToParts(instant);
  if (isYear || part === 'whole') return capitalise(joinParts(parts), locale);
  // Beside a year it is in the nominative, in Greek there alone; but it can be a digit, whose word is no part of it
  const name = parts.find(({ type }) => type === 'month')?.value ?? '';
  return capitalise(/^\p{L}/u.test(name) ? name : monthNameFormat(locale, other).format(instant), locale);
}

/** Formats a number as the language writes it: `8,412,907`. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}

/** Formats a duration in one unit, such as `month`: `13 months`. */
export function formatDuration(count: number, unit: string, locale: string): string {
  return durationFormat(locale, unit).format(count);
}

/** Fills a counted phrase with its number: `4-minute read`. */
export function formatCount(forms: string | PluralForms, count: number, locale: string): string {
  return fill(pluralForm(forms, count, locale), { count: formatNumber(count, locale) });
}

/** Formats the reading time of a number of words in whole minutes, at least one: `4-minute read`. */
export function formatReadingTime(words: number, forms: PluralForms, locale: string): string {
  return formatCount(forms, readingMinutes(words), locale);
}

/** Returns the minutes in which a number of words is read, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** A person in a byline. */
export interface Person {
  name: string;
  /** The address of the page of the person's stories. */
  href?: string;
  role?: string;
}

interface NamePart {
  text: string;
  isName: boolean;
  href?: string;
}

/**
 * Formats a byline in parts, by the language's own pattern for lists: `By A, B and C`. Only names are marked with
 * `isName`.
 */
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
      return person ? personParts(person, words.authorWithRole, locale) : [{ text: value, isName: false }];
    });
  return [{ text: before, isName: false }, ...parts, { text: after, isName: false }].filter((part) => part.text !== '');
}

/** `template` holds `{name}` and `{role}`. */
function personParts({ name, role, href }: Person, template: string, locale: string): NamePart[] {
  const named = { text: name, isName: true, ...(href && { href }) };
  if (role === undefined) return [named];
  return template
    .split(/(\{name\})/)
    .map((part) =>
      part === '{name}' ? named : { text: fill(part, { role: decapitalise(role, locale) }), isName: false },
    );
}

/** A date for `<time>`. */
export interface DateText {
  /** The value of `datetime`: a day, or a date-time with its offset. */
  iso: string;
  text: string;
}
