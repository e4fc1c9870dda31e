/** Sorts out results that the search engine offers though they share only the first letters of a word. */
import { isUnspaced } from './word-division.ts';

/**
 * Two words are forms of one, as “harbour” and “harbours”, if the shorter has at least this part of the longer one's
 * letters.
 */
const ENOUGH = 0.6;

/**
 * Returns whether a story is a result: each word of the query is among those that the engine found there.
 *
 * @param stems The words of the query, as the engine compares them.
 * @param found The words that the engine found in the story.
 */
export function isAnswer(stems: readonly string[], found: readonly string[]): boolean {
  return stems.every((stem, index) => found.some((word) => isMatch(word, stem, index === stems.length - 1)));
}

/** Returns whether a word of a story is one of those in the query. */
export function isAsked(word: string, stems: readonly string[]): boolean {
  return stems.some((stem, index) => isMatch(word, stem, index === stems.length - 1));
}

/** The reader may still be typing the last word. */
function isMatch(word: string, stem: string, isLast: boolean): boolean {
  if (word.startsWith(stem)) return isLast || stem.length >= word.length * ENOUGH;
  return stem.startsWith(word) && word.length >= stem.length * ENOUGH && !isUnspaced(stem);
}
