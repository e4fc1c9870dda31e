/** Divides a reader's query as the search engine needs it. */
import { spellForSearch } from './letter-encoding.ts';
import { letterPairs } from './letter-pairs.ts';
import { dividedText } from './word-division.ts';

/** A query in the forms in which it is looked for. */
export interface SearchQuery {
  /**
   * The words, with spaces between them. A story must have a word that begins with each. Empty where nothing was asked.
   */
  words: string;
  /** The same words, divided at punctuation: “wi-fi” is “wi” and “fi”. */
  pieces: string;
  /** The pairs of letters, where it is written without spaces; empty otherwise. */
  pairs: string;
  /** The letters alone, for finding them in a row. */
  letters: string;
  /** The letters of each part in quotation marks, which a story must hold as it is written. */
  phrases: string[];
}

/** Quotation marks as keyboards of many languages have them, around one phrase. */
const PHRASE = /"([^"]+)"|[“„]([^“”„]+)[“”]|«([^«»]+)»|»([^«»]+)«|「([^「」]+)」/gu;

/** Divides a query into words in the same way as the texts of stories. */
export function readQuery(query: string): SearchQuery {
  const asked = dividedText(query).flatMap((chunk) =>
    chunk.filter((word) => chunk.length === 1 || !/^[وف]$/.test(word)),
  );
  return {
    words: lettersOfAll(asked.map(withoutElision)),
    pieces: lettersOfAll(asked.flatMap(piecesOf)),
    pairs: letterPairs(query).join(' '),
    letters: searchLetters(query),
    phrases: [...query.matchAll(PHRASE)]
      .map(([, ...texts]) => searchLetters(texts.find((text) => text !== undefined) ?? ''))
      .filter((phrase) => phrase !== ''),
  };
}

/** Returns the letters and digits of a text as the engine compares them: small, and without marks. */
export function searchLetters(text: string): string {
  return lettersOf(text).normalize('NFD').replace(/\p{M}/gu, '');
}

function lettersOfAll(words: string[]): string {
  return [...new Set(words.map(lettersOf))].filter((word) => word !== '').join(' ');
}

/** Returns small letters without punctuation. Marks stay, since with them the engine puts exact matches first. */
function lettersOf(word: string): string {
  return spellForSearch(word.toLowerCase()).replace(/[^\p{L}\p{M}\p{N}_]/gu, '');
}

/** The engine ignores single ASCII letters where punctuation divides a word. */
function piecesOf(word: string): string[] {
  const pieces = word.split(/[^\p{L}\p{M}\p{N}\p{Join_Control}]/u);
  return pieces.length === 1 ? pieces : pieces.filter((piece) => piece.length > 1 || piece > '\x7f');
}

/** In Latin script what an apostrophe cuts off is an article or an ending: `l’économie`, `harbour’s`. */
function withoutElision(word: string): string {
  if (!/^\p{Script=Latin}[\p{Script=Latin}\p{M}]*'/u.test(word)) return word;
  return word.split(/'\0?/).reduce((longest, part) => (part.length > longest.length ? part : longest));
}
