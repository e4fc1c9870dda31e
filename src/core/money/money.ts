/** Reads amounts of money as editors mark them, and prints them in another currency; safe in the browser. */

/** An amount of money in one currency. */
export interface Money {
  /** The code of the currency (ISO 4217), in capitals. */
  currency: string;
  value: number;
  /** How many digits of the value were written, as many as a converted amount may have: three for 39.6e9. */
  digits: number;
}

const NUMBER = /^-?(\d+)(?:\.(\d+))?(e\d{1,2})?$/i;

/** `Intl` prints no more digits than a number in JavaScript can hold. */
const MOST_DIGITS = 15;
/** A single written digit is rarely meant to be so rough: 20 dollars are 18 euros, not 20. */
const FEWEST_DIGITS = 2;

/**
 * Reads an amount such as `USD 39.6e9`: a code, a space, and a number with a point and without other marks, as
 * `writeMoney` writes it. Returns `undefined` where it can't be read; whether there is such a currency is not asked.
 */
export function readMoney(text: string): Money | undefined {
  const [currency = '', number = '', ...rest] = text.split(' ');
  const written = NUMBER.exec(number);
  if (!/^[A-Z]{3}$/.test(currency) || !written || rest.length > 0) return undefined;
  const [, whole = '', fraction, exponent] = written;
  // The noughts at the end of 39,600,000,000 are no more exact than those that 39.6e9 leaves out
  const isRound = fraction === undefined && exponent === undefined;
  const mantissa = (whole + (fraction ?? '')).replace(/^0+/, '').replace(isRound ? /0+$/ : '', '');
  const digits = Math.min(Math.max(mantissa.length, FEWEST_DIGITS), MOST_DIGITS);
  return { currency, value: Number(number), digits };
}

/** Writes an amount as `readMoney` reads it; the number stays as the editor wrote it. */
export function writeMoney(currency: string, number: string): string {
  return `${currency.toUpperCase()} ${number}`;
}

/** From here on an amount of few digits is printed in words, such as 36.1 billion. */
const LARGE = 1e6;
/** In words nobody reads more digits than these. */
const DIGITS_IN_WORDS = 4;

/**
 * Prints an amount in another currency as the language writes it, rounded to the digits that were written: `€36.1B`,
 * `€18`, `€3.40`. `rate` is how much of the other currency one unit of its own is worth.
 */
export function formatConverted({ value, digits }: Money, rate: number, currency: string, locale: string): string {
  const rounded = Number((value * rate).toPrecision(digits));
  const inWords = Math.abs(rounded) >= LARGE && digits <= DIGITS_IN_WORDS;
  const form: Intl.NumberFormatOptions = inWords
    ? { notation: 'compact', minimumSignificantDigits: digits, maximumSignificantDigits: digits }
    : { trailingZeroDisplay: 'stripIfInteger' };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...form }).format(rounded);
}
