/** Finds the figures of a text by their values, as its language writes them. */
import { numberFormat } from '../i18n/intl.ts';
import { memoise } from '../text/memoise.ts';
import { isAfternoon, isMonth, yearsOf } from './calendar-figures.ts';
import { withLatinDigits } from './digits.ts';
import { type Magnitude, magnitudesOf } from './magnitudes.ts';

/** A figure of a text. */
export interface Figure {
  /** As it is written, with its word of magnitude: `38 000`, `3,5 Mio.` */
  text: string;
  /** What it can mean; more than one value where marks or words leave that open. */
  values: number[];
  /** Set for a month, which other languages write as a word. */
  isMonth?: true;
  /** Set for an hour after noon, which other languages count from midnight. */
  isAfternoon?: true;
}

/** Digits with single marks between them; the hyphen is none, as it stands between two figures. */
const NUMBER = /\d+(?:[.,'’٬\u00a0\u2009\u202f ]\d+)*/g;

/** An address that is written out: its digits count nothing. */
const ADDRESS = /https?:\/\/[!-~]+/g;

/** Returns the figures of a text in a language, in order. */
export function figuresOf(text: string, locale: string): Figure[] {
  const plain = withLatinDigits(text).replace(ADDRESS, (address) => ' '.repeat(address.length));
  const figures: Figure[] = [];
  let last: { end: number; factor: number } | undefined;
  for (const match of plain.matchAll(NUMBER)) {
    for (const { written, at } of dividedNumbers(match[0], match.index, locale)) {
      const end = at + written.length;
      const scale = magnitudeAt(plain, at, end, locale);
      const values = yearsOf(numbersOf(written, locale), plain.slice(0, at), locale);
      // 3億5000万 is one figure
      const previous = figures.at(-1);
      if (previous && last?.end === at && last.factor > scale.factor && scale.end + last.factor > 0) {
        previous.values = previous.values.flatMap((high) => values.map((low) => high + low * scale.factor));
        previous.text += plain.slice(at, scale.end);
      } else {
        const scaled = values.map((value) => value * scale.factor);
        figures.push({
          text: plain.slice(scale.start, scale.end),
          values: scale.isDoubtful ? [...scaled, ...values] : scaled,
          ...(isMonth(plain, at, end) && { isMonth: true as const }),
          ...(isAfternoon(plain, at, end) && { isAfternoon: true as const }),
        });
      }
      last = scale.factor > 1 ? scale : undefined;
    }
  }
  return figures;
}

/** Divides what only looks like one number: `14.03.2024`, `2024, 300` and `5 000` where the language has no such mark. */
function dividedNumbers(written: string, at: number, locale: string): { written: string; at: number }[] {
  if (numbersOf(written, locale).length > 0) return [{ written, at }];
  const spaced = written.split(/(?<=\d)[ \u00a0\u2009\u202f](?=\d)/);
  const pieces = spaced.length > 1 ? spaced : written.split(/[.,'’٬]/);
  let from = at;
  return pieces.flatMap((piece) => {
    const start = from;
    from += piece.length + 1;
    return spaced.length > 1 ? dividedNumbers(piece, start, locale) : [{ written: piece, at: start }];
  });
}

/** What can divide thousands anywhere: spaces of every width and the Swiss apostrophe (ISO 80000-1, 7.3.1). */
const SPACES = /['’\u00a0\u2009\u202f ]/g;

const marksOf = memoise((locale: string) => {
  const parts = numberFormat(locale).formatToParts(1234567.8);
  const mark = (name: string) => withLatinDigits(`${parts.find(({ type }) => type === name)?.value ?? ''}1`)[0];
  return { decimal: mark('decimal'), group: mark('group') };
});

/** Returns what a number can mean, or nothing where it isn't one number. */
function numbersOf(written: string, locale: string): number[] {
  const { decimal, group } = marksOf(locale);
  const digits = /^\d{1,3}(?:(['’\u00a0\u2009\u202f ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.test(written)
    ? written.replace(SPACES, '')
    : written;
  const found = new Set<number>();
  if (/^\d+$/.test(digits)) found.add(Number(digits));
  for (const mark of ['.', ',']) {
    const other = mark === '.' ? ',' : '.';
    // 1,234,567 and the Indian 12,34,567
    const isGrouped = new RegExp(`^\\d{1,3}(?:\\${mark}\\d{2,3})*\\${mark}\\d{3}(?:\\${other}\\d+)?$`).test(digits);
    const isOnlyGroup = digits.split(mark).length === 2 && !digits.includes(other);
    if (isGrouped && (!isOnlyGroup || mark !== decimal) && !digits.startsWith('0'))
      found.add(Number(digits.replaceAll(mark, '').replace(other, '.')));
    const isDecimal = new RegExp(`^\\d+\\${mark}\\d+$`).test(digits);
    if (isDecimal && (mark !== group || !/\D\d{3}$/.test(digits))) found.add(Number(digits.replace(mark, '.')));
  }
  return [...found];
}

interface Scale {
  start: number;
  end: number;
  factor: number;
  isDoubtful: boolean;
}

/** Finds the words of magnitude that belong to the number between two places: `38 million`, `5천만`, `මිලියන 38`. */
function magnitudeAt(text: string, start: number, end: number, locale: string): Scale {
  const { list, isBefore } = magnitudesOf(locale);
  const scale: Scale = { start, end, factor: 1, isDoubtful: false };
  if (isBefore) {
    const head = text
      .slice(Math.max(0, start - 30), start)
      .trimEnd()
      .toLocaleLowerCase(locale);
    const found = list.find(({ word }) => head.endsWith(word) && !/[\p{L}\p{M}]$/u.test(head.slice(0, -word.length)));
    if (found) return { ...scale, start: start - (text.slice(0, start).length - head.length), ...found, end };
  }
  for (;;) {
    const rest = text.slice(scale.end, scale.end + 40).toLocaleLowerCase(locale);
    const [gap = ''] = /^(?:[ \u00a0\u2009\u202f-]|&nbsp;)?/u.exec(rest) ?? [];
    const found = list.find((magnitude) => isMagnitude(magnitude, rest.slice(gap.length), gap));
    if (!found) return scale;
    scale.end += gap.length + found.word.length;
    scale.factor *= found.factor;
    scale.isDoubtful ||= found.isDoubtful;
  }
}

/** Scripts that leave no spaces between words, in which a word may follow at once. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function isMagnitude({ word, isDoubtful }: Magnitude, rest: string, gap: string): boolean {
  if (!rest.startsWith(word)) {
    // An inflected form: миллионам, milyondan
    const stem = word.slice(0, Math.max(5, word.length - 1));
    return word.length >= 5 && rest.startsWith(stem) && !UNSPACED.test(word);
  }
  if (UNSPACED.test(word)) return gap === '' || !/\p{Script=Han}/u.test(word);
  if (isDoubtful && gap !== '' && word.length === 1) return false;
  return word.length >= 4 || !/^[\p{L}\p{M}]/u.test(rest.slice(word.length));
}
