/** Finds the word that a reader meant who slipped on one letter. */
import { editDistance } from '../text/edit-distance.ts';
import { isUnspaced } from './word-division.ts';

/** Shorter words have too many others one letter away. */
const LONG_ENOUGH = 5;

/** Whether a word of a query is long enough to be taken for a slip, in a script that is written in words. */
export function canBeTypo(word: string): boolean {
  return lettersOf(word).length >= LONG_ENOUGH && !isUnspaced(word) && !/\p{N}/u.test(word);
}

/**
 * Returns the beginnings of words, from the forms of one, among which the one that was meant can be, the likeliest
 * first: a slip in the first two letters is rare, and may have put them in the wrong order, or added one.
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
 * or two that changed places. Where there are none, they are compared without the ending, which the engine takes off a
 * word that it knows, and may not off one with a slip in it.
 */
export function nearWords(forms: readonly string[], known: Iterable<string>): string[] {
  const written = forms.map((form) => lettersOf(form).join('')).filter((form) => form.length > 2);
  const words = [...known].map((word) => ({ word, letters: lettersOf(word).join('') }));
  // No slip is a word that the engine has looked for
  const others = words.filter(({ letters }) => !written.some((form) => form.startsWith(letters)));
  const near = (fits: (letters: string, form: string) => boolean) =>
    others.filter(({ letters }) => written.some((form) => fits(letters, form))).map(({ word }) => word);
  const whole = near(isOneAway);
  return whole.length > 0 ? whole : near(isOneAwayWithoutEnding);
}

/** The longest ending that is looked past. */
const ENDING = 3;

function isOneAway(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && editDistance(a, b) === 1;
}

function isOneAwayWithoutEnding(known: string, form: string): boolean {
  return (
    known.length >= LONG_ENOUGH &&
    [1, 0, -1].some((more) => {
      const length = known.length + more;
      return length < form.length && form.length - length <= ENDING && isOneAway(known, form.slice(0, length));
    })
  );
}

/** The letters of a word without the marks that the engine ignores. */
function lettersOf(word: string): string[] {
  return [...word.normalize('NFD').replace(/\p{M}/gu, '')];
}
