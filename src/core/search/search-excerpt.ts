/** The lines of a story that a search result shows, around the words that were found. */
import { searchLetters } from './search-query.ts';
import { isUnspaced, readSearchText, type ShownWord } from './word-division.ts';

export interface ExcerptPart {
  text: string;
  /** Whether the reader asked for it. */
  isHit: boolean;
}

/** Words over which the best place is sought. */
const SPAN = 30;

/** How much is shown, and how much of it may stand before what was found, in the width of a narrow letter. */
const WIDTH = 190;
const BEFORE = 60;

const ENDS_SENTENCE = /[.!?。！？։።।][”’»」』)]?$/;

const CLOSES = /^[\p{Pe}\p{Pf}]+$/u;

/** Which words of a story hold a row of letters, by their numbers; none where they don't stand in a row. */
export function locateLetters(content: string, letters: string): number[] {
  const words = content.split(' ').map(searchLetters);
  const row = words.join('');
  for (let at = letters ? row.indexOf(letters) : -1; at >= 0; at = row.indexOf(letters, at + 1)) {
    let start = 0;
    const found: number[] = [];
    for (const [number, word] of words.entries()) {
      const end = start + word.length;
      if (word !== '' && end > at && start < at + letters.length) found.push(number);
      // A word with spaces around it is found at its beginning
      if (found.length === 1 && found[0] === number && start !== at && !isUnspaced(letters)) break;
      if (end >= at + letters.length) return found;
      start = end;
    }
  }
  return [];
}

/**
 * The part of a story around the word at `best`, else that which holds most of those at `locations`, or its beginning.
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

/** The first of the words that stand closest together. */
function densest(hits: number[]): number {
  const followers = hits.map((hit) => hits.filter((other) => other >= hit && other < hit + SPAN).length);
  return hits[followers.indexOf(Math.max(...followers))] ?? 0;
}

/** A few words before, or where the sentence begins. */
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
