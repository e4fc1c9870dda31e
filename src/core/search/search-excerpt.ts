/** Cuts out the part of a story that a search result shows, around the words that were found. */
import { searchLetters } from './search-query.ts';
import { isUnspaced, readSearchText, type ShownWord } from './word-division.ts';

/** A part of an excerpt. */
export interface ExcerptPart {
  text: string;
  /** Whether it is marked, since the reader looked for it. */
  isHit: boolean;
}

/** The best place is where most hits stand within this many words. */
const SPAN = 30;

/**
 * The width of an excerpt, and how much of it may stand before the first hit, in letters; a letter of East Asia counts
 * twice.
 */
const WIDTH = 190;
const BEFORE = 60;

const ENDS_SENTENCE = /[.!?。！？։።।][”’»」』)]?$/;

const CLOSES = /^[\p{Pe}\p{Pf}]+$/u;

/**
 * Returns the numbers of the words whose letters, joined, contain `letters` in a row; empty where none do.
 *
 * @param content The text of a record, as `toSearchText` makes it.
 * @param letters The letters of the query, as `searchLetters` makes them.
 * @param isWhole Whether the last word must end there too, in scripts with spaces.
 */
export function locateLetters(content: string, letters: string, isWhole = false): number[] {
  const words = content.split(' ').map(searchLetters);
  const row = words.join('');
  for (let at = letters ? row.indexOf(letters) : -1; at >= 0; at = row.indexOf(letters, at + 1)) {
    let start = 0;
    const found: number[] = [];
    for (const [number, word] of words.entries()) {
      const end = start + word.length;
      if (word !== '' && end > at && start < at + letters.length) found.push(number);
      // In scripts with spaces, only the beginning of a word counts
      if (found.length === 1 && found[0] === number && start !== at && !isUnspaced(letters)) break;
      if (end > at + letters.length && isWhole && !isUnspaced(letters)) break;
      if (end >= at + letters.length) return found;
      start = end;
    }
  }
  return [];
}

/** Returns the numbers of the words that hold one of the query's, as compounds do. */
export function locateInside(content: string, stems: readonly string[]): number[] {
  const long = stems.map(searchLetters).filter((stem) => stem.length > 3 && !isUnspaced(stem));
  return content.split(' ').flatMap((word, number) => {
    const letters = searchLetters(word);
    return long.some((stem) => letters.includes(stem)) ? [number] : [];
  });
}

/**
 * Cuts the excerpt out of a story, in parts of which those that were found are marked.
 *
 * @param content The text of a record, as `toSearchText` makes it.
 * @param locations The numbers of the words that were found.
 * @param best The number of the word around which to cut. Left out, it is where most of `locations` stand close
 * together, or else the beginning.
 */
export function createExcerpt(content: string, locations: readonly number[], best?: number): ExcerptPart[] {
  const words = readSearchText(content);
  const hits = [...new Set(locations)].filter((at) => at < words.length).sort((a, b) => a - b);
  let start = beginning(words, best ?? densest(hits));
  while (CLOSES.test(words[start]?.text ?? '')) start++;
  const isHit = new Set(hits);
  const parts: ExcerptPart[] = [];
  const add = (text: string, hit: boolean) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.isHit === hit) last.text += text;
    else parts.push({ text, isHit: hit });
  };
  if (start > 0 && !ENDS_SENTENCE.test(words[start - 1]?.text ?? '')) add('… ', false);
  let width = 0;
  let next = start;
  for (; next < words.length && width < WIDTH; next++) {
    const { text, isGlued } = words[next] as ShownWord;
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(text) ?? [];
    add(before, false);
    add(word, isHit.has(next));
    add(after, false);
    // Words that follow each other are marked as one
    add(isGlued ? '' : ' ', isHit.has(next) && isHit.has(next + 1) && after === '');
    width += widthOf({ text, isGlued });
  }
  const last = parts.at(-1);
  if (next < words.length) add('…', false);
  else if (last) last.text = last.text.trimEnd();
  return parts;
}

/** Returns the first of the hits that stand closest together, or 0 where there are none. */
function densest(hits: number[]): number {
  const followers = hits.map((hit) => hits.filter((other) => other >= hit && other < hit + SPAN).length);
  return hits[followers.indexOf(Math.max(...followers))] ?? 0;
}

/** Returns the number of the word at which to begin: a few words before the hit, or the beginning of its sentence. */
function beginning(words: ShownWord[], hit: number): number {
  let at = hit;
  for (let width = 0; at > 0; at--) {
    const before = words[at - 1] as ShownWord;
    width += widthOf(before);
    if (ENDS_SENTENCE.test(before.text) || width > BEFORE) break;
  }
  return at;
}

function widthOf({ text, isGlued }: ShownWord): number {
  return text.length * (isUnspaced(text) ? 2 : 1) + (isGlued ? 0 : 1);
}
