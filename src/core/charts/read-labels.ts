/** Reads the first column of a chart's table: years and days have their place in time, all else stands in a row. */
import { dateFormat, monthFormat } from '../i18n/intl.ts';
import { memoise } from '../text/memoise.ts';
import { withLatinDigits } from '../translations/digits.ts';

/** Labels as readers see them, with their places in time where they have any. */
export interface ChartLabels {
  labels: string[];
  /** Years, or milliseconds since 1970. */
  positions?: number[];
  /** The years of days and months, which stand below them where they change. */
  years?: string[];
}

const YEAR = /^\p{L}{0,3}\s?(\d{4})\p{L}?$/u;
const DAY = /^\d{4}-\d{2}(-\d{2})?$/;

const partFormat = memoise(
  (locale: string, part: 'day' | 'month' | 'year') =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      ...(part === 'year' ? { year: 'numeric' } : { month: 'short', ...(part === 'day' && { day: 'numeric' }) }),
    }),
);

/** Reads the texts of a first column: `2024`, `2024-02`, `2024-02-29`, or words. */
export function readLabels(texts: readonly string[], locale: string): ChartLabels {
  const plain = texts.map((text) => withLatinDigits(text).trim());
  if (plain.length < 2) return { labels: [...texts] };
  if (plain.every((text) => YEAR.test(text))) {
    return { labels: [...texts], positions: plain.map((text) => Number(YEAR.exec(text)?.[1])) };
  }
  const instants = plain.map(instantOf);
  if (instants.includes(undefined)) return { labels: [...texts] };
  const positions = instants as number[];
  const write = (part: 'day' | 'month' | 'year') =>
    positions.map((instant) => partFormat(locale, part).format(instant));
  return { labels: write(plain.some((text) => text.length > 7) ? 'day' : 'month'), positions, years: write('year') };
}

/** Returns a day or a month as a language writes it: `29 February 2024`, `February 2024`; any other text stays as it is. */
export function writeDay(text: string, locale: string): string {
  const instant = instantOf(text);
  if (instant === undefined) return text;
  return (text.length > 7 ? dateFormat(locale, 'UTC') : monthFormat(locale, 'month', '')).format(instant);
}

function instantOf(text: string): number | undefined {
  const instant = DAY.test(text) ? Date.parse(text.length === 7 ? `${text}-01` : text) : Number.NaN;
  const exists = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
  return exists ? instant : undefined;
}
