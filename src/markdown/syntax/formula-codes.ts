/** The characters that formulas are read by. */
import type { Code } from 'micromark-util-types';

export const DOLLAR = 36;
export const BACKSLASH = 92;

/** Returns whether a code ends a line. */
export function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** Returns whether a code is a space, a tab or the end of a line. */
export function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || code === 32);
}

/** Returns whether a code is a digit of any script. */
export function isDigit(code: Code): boolean {
  return code !== null && code > 0 && /\p{Nd}/u.test(String.fromCodePoint(code));
}
