/** Reads the number of a table's cell, as the language of the page writes it. */
import { numberFormat } from '../i18n/intl.ts';
import { memoise } from '../text/memoise.ts';
import { withLatinDigits } from '../translations/digits.ts';

/** A number, and what stands before and after it. */
export interface CellNumber {
  value: number;
  before: string;
  after: string;
}

/** What stands in a cell for a number that nobody knows. */
const MISSING = /^(?:[-–—−‐‑…]|\.\.\.?|n\/?a)?$/i;
/** One number with a sign, and words or signs without digits around it. */
const CELL =
  /^(?<before>[^\d]*?)(?<sign>[-−‐‑–+]?)(?<inner>[^\d\s+−–-]*[\s]?)(?<number>\d(?:[\d.,'’ \u00a0\u2009\u202f]*\d)?)(?<after>[^\d]*)$/u;
/** No number with its unit is longer. */
const LONGEST = 60;
/** What may divide thousands in any language: spaces and the apostrophe (ISO 80000-1, 7.3.1). */
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ '’\u00a0\u2009\u202f]\d{3})+(?=$|[.,])/u;

const marksOf = memoise((locale: string) => {
  const parts = numberFormat(locale).formatToParts(1234567.8);
  const mark = (name: string) => withLatinDigits(`${parts.find(({ type }) => type === name)?.value ?? ''}1`)[0];
  return { decimal: mark('decimal') === ',' ? ',' : '.', group: mark('group') === '.' ? '.' : ',' };
});

/** Returns the number of a cell, `missing` where it is empty or a dash, or `undefined` where it holds anything else. */
export function readNumber(text: string, locale: string): CellNumber | 'missing' | undefined {
  const plain = withLatinDigits(text.replace(/\p{Cf}/gu, '')).trim();
  if (MISSING.test(plain)) return 'missing';
  const groups = plain.length > LONGEST ? undefined : CELL.exec(plain)?.groups;
  if (!groups) return undefined;
  const { before = '', sign = '', inner = '', number = '', after = '' } = groups;
  const size = readDigits(number, locale);
  if (size === undefined) return undefined;
  return { value: /[-−‐‑–]/.test(sign) ? -size : size, before: before + inner, after };
}

/** Reads `1.234,5` by the marks of the language; a mark of another language is no number. */
function readDigits(written: string, locale: string): number | undefined {
  const { decimal, group } = marksOf(locale);
  const digits = written.replace(GROUPED_BY_SPACE, (found) => found.replace(/\D/g, ''));
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  // A language that divides by spaces, such as French, leaves the other mark unused
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{2,3})*\\${group}\\d{3}$`).test(whole) && group !== decimal;
  if (!isGrouped && !/^\d+$/.test(whole)) return undefined;
  return Number(`${whole.replaceAll(group, '')}.${fraction ?? '0'}`);
}
