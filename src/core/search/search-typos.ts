/** Finds the word that a reader meant who slipped on one letter. */
import { editDistance } from '../text/suggest.ts';
import { isUnspaced } from './word-division.ts';

/** Shorter words have too many others one letter away. */
const LONG_ENOUGH = 5;

/** Whether a word of a query is long enough to be taken for a slip, in a script that is written in words. */
export function canBeTypo(word: string): boolean {
  return lettersOf(word).length >= LONG_ENOUGH && !isUnspaced(word) && !/\p{N}/u.test(word);
}

/**
 * Returns the beginnings of words, from the forms of one, among which the one that was meant can be, the likeliest first: a slip in the first
 * two letters is rare, and may have put them in the wrong order, or added one.
 */
export function typoPrefixes(forms: readonly string[]): string[] {
  const prefixes = forms.map((form) => {
    const [a = '', b = '', c = ''] = lettersOf(form);
    return [a + b, a, b + a, b + c];
  });
  return [...new Set([0, 1, 2, 3].flatMap((at) => prefixes.map((list) => list[at] as string)))];
}

/**
 * Returns the known words that are one letter away from one of the forms of a word: one letter more, fewer, or another,
 * or two that changed places.
 */
export function nearWords(forms: readonly string[], known: Iterable<string>): string[] {
  const written = forms.map((form) => lettersOf(form).join('')).filter((form) => form.length > 2);
  return [...known].filter((word) => {
    const letters = lettersOf(word).join('');
    return written.some((form) => isNear(letters, form));
  });
}

/** The longest ending that the engine takes off a word of the index, and may not off one with a slip in it. */
const ENDING = 3;

function isNear(known: string, form: string): boolean {
  // No slip: the engine has found it, where it is in a story
  if (form.startsWith(known)) return false;
  const lengths = [form.length, ...[1, 0, -1].map((more) => known.length + more)];
  return lengths.some((length) => {
    const isWhole = length === form.length;
    if (!isWhole && (known.length < LONG_ENOUGH - 1 || length > form.length || form.length - length > ENDING))
      return false;
    return Math.abs(known.length - length) <= 1 && editDistance(known, form.slice(0, length)) === 1;
  });
}

/** The letters of a word without the marks that the engine ignores. */
function lettersOf(word: string): string[] {
  return [...word.normalize('NFD').replace(/\p{M}/gu, '')];
}
