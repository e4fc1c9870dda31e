/** Reads amounts of money as editors mark them; safe in the browser. */
import { CURRENCY_SIGNS } from './currencies.ts';

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

/** Returns whether there is, or was, a currency of this code, in capitals or not. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code.toUpperCase());
}

/** The codes of all currencies that `Intl` knows, and of those that readers can choose, some of which are of the past. */
export const CURRENCIES: ReadonlySet<string> = new Set([
  ...Intl.supportedValuesOf('currency'),
  ...Object.keys(CURRENCY_SIGNS),
]);
