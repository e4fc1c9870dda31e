/** Tells answers from what the search engine offers where it knows a word no better than by its first letters. */
import { isUnspaced } from './word-division.ts';

/**
 * How much the shorter of two words must hold of the longer one to be another form of it, as “harbour” of “harbours”.
 */
const ENOUGH = 0.6;

/**
 * Whether a story answers: each word asked (`stems`, as the engine compares them) is among those that it found there.
 */
export function isAnswer(stems: readonly string[], found: readonly string[]): boolean {
  return stems.every((stem, index) => found.some((word) => isMatch(word, stem, index === stems.length - 1)));
}

/** Whether a word of a story is one of those that were asked. */
export function isAsked(word: string, stems: readonly string[]): boolean {
  return stems.some((stem, index) => isMatch(word, stem, index === stems.length - 1));
}

/** The last word asked may be still unfinished. */
function isMatch(word: string, stem: string, isLast: boolean): boolean {
  if (word.startsWith(stem)) return isLast || stem.length >= word.length * ENOUGH;
  return stem.startsWith(word) && word.length >= stem.length * ENOUGH && !isUnspaced(stem);
}
