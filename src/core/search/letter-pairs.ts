/**
 * Divides texts of scripts without spaces into pairs of letters. Dictionaries of browsers divide the same words
 * differently, and some browsers have none for Lao or Khmer; pairs are the same everywhere.
 */
import { memoise } from '../text/memoise.ts';
import { foldForSearch, joinLetters } from './letter-encoding.ts';
import { hasUnspaced, UNREAD, UNSPACED_RUN } from './word-division.ts';

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const RUNS = new RegExp(UNSPACED_RUN, 'gu');
const foldLetter = memoise(foldForSearch);
/** Matches what no letter takes anything to itself in, as in most Chinese and Japanese (UAX #29, 3.1.1). */
const SINGLE_LETTERS = /^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}ー]*$/u;

/**
 * Returns the pairs of letters, each with its marks, that follow each other in a text, as the engine compares them; each
 * pair once. Text in scripts with spaces has none.
 */
export function letterPairs(text: string): string[] {
  if (!hasUnspaced(text)) return [];
  const found = new Set<string>();
  for (const [run] of joinLetters(text.normalize('NFC').replace(UNREAD, '')).matchAll(RUNS)) {
    const letters = lettersOf(run).map((letter) => foldLetter(letter));
    for (const [index, letter] of letters.slice(1).entries()) found.add(`${letters[index]}${letter}`);
  }
  return [...found];
}

function lettersOf(run: string): string[] {
  return SINGLE_LETTERS.test(run) ? Array.from(run) : [...clusters.segment(run)].map(({ segment }) => segment);
}
