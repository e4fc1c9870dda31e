/** Reads digits of every script. */
import { memoise } from '../text/memoise.ts';

/**
 * Returns a text with the decimal digits of all scripts written as 0 to 9, and with commas and points of Arabic and of
 * full width as those of Latin. Each script has its ten digits in a row (Unicode Standard, 4.6).
 */
export function withLatinDigits(text: string): string {
  return text
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => latinDigit(digit))
    .replace(/[٫．](?=\d)/g, '.')
    .replace(/[٬，](?=\d)/g, ',');
}

const latinDigit = memoise((digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
});
