/** What a reader asks, as the search engine must be asked. */
import { spellForSearch } from './letter-encoding.ts';
import { dividedText } from './word-division.ts';

export interface SearchQuery {
  /** Words that a story must hold, each at the beginning of one of its own; empty where nothing was asked. */
  words: string;
  /** The same in smaller pieces, where there are any: “wi-fi” as “wi” and “fi”. */
  pieces: string;
  /** The letters alone, for finding them in a row. */
  letters: string;
}

/** A query's words, divided as the texts are. */
export function readQuery(query: string): SearchQuery {
  const asked = dividedText(query).flatMap((chunk) =>
    chunk.filter((word) => chunk.length === 1 || !/^[وف]$/.test(word)),
  );
  return {
    words: lettersOfAll(asked.map(withoutElision)),
    pieces: lettersOfAll(asked.flatMap(piecesOf)),
    letters: searchLetters(query),
  };
}

/** A text's letters and digits in the form in which the engine compares them. */
export function searchLetters(text: string): string {
  return lettersOf(text).normalize('NFD').replace(/\p{M}/gu, '');
}

function lettersOfAll(words: string[]): string {
  return [...new Set(words.map(lettersOf))].filter((word) => word !== '').join(' ');
}

/** Small letters without signs; marks stay, for they put exact matches first. */
function lettersOf(word: string): string {
  return spellForSearch(word.toLowerCase()).replace(/[^\p{L}\p{M}\p{N}_]/gu, '');
}

/** Where signs divide a word, the engine leaves out single letters of ASCII. */
function piecesOf(word: string): string[] {
  const pieces = word.split(/[^\p{L}\p{M}\p{N}\p{Join_Control}]/u);
  return pieces.length === 1 ? pieces : pieces.filter((piece) => piece.length > 1 || piece > '\x7f');
}

/** In Latin script what an apostrophe cuts off is an article or an ending: `l’économie`, `harbour’s`. */
function withoutElision(word: string): string {
  if (!/^\p{Script=Latin}[\p{Script=Latin}\p{M}]*'/u.test(word)) return word;
  return word.split(/'\0?/).reduce((longest, part) => (part.length > longest.length ? part : longest));
}
