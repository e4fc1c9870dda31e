/**
 * Divides texts into the words that the search engine finds. The engine knows words by the spaces between them, so
 * words of scripts without spaces, and punctuation, get spaces, and a mark that says where readers see none.
 */
import { memoise } from '../text/memoise.ts';
import { spellForReaders, spellForSearch } from './letter-encoding.ts';

/** The mark at the end of a word that no space follows. Within a word it marks a curly apostrophe. */
const GLUE = '`';
const LIKE_GLUE = '\u2035';

// Tangut stands for kana once letters are spelled for the engine
const SCRIPTS = ['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr', 'Tang']
  .map((script) => `\\p{scx=${script}}`)
  .join('');
/** A run of letters of scripts without spaces. */
export const UNSPACED_RUN = `(?:(?=[\\p{L}\\p{M}])[${SCRIPTS}])+`;
/** A run of punctuation. The engine treats that of ASCII itself. */
const SIGNS = '(?:(?=[^\\0-\\x7f])[\\p{P}\\p{S}])+';
/**
 * Arabic writes “and” and “so” together with the article, so that the engine does not find the word after them. Words
 * such as “والد” (father) only look like it.
 */
const AND = '(?<!\\p{L})[وف](?=ال\\p{L}{3})(?!الد(?:[هكية]|ها|هم|تي|ته|تها|يه|ين|ان)?(?!\\p{L}))';
const PIECES = new RegExp(`(${UNSPACED_RUN}|${SIGNS}|${AND})`, 'u');
const HAS_UNSPACED = new RegExp(UNSPACED_RUN, 'u');
/** Matches the blocks in which these scripts lie, and the marks that they share with others: most texts have none. */
const MAY_BE_UNSPACED = /[\u02bc\u0e00-\u1fff\u2e80-\u{3ffff}]|[\u0303\u0305\u0323\u0331]/u;
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED_RUN}`, 'u');

/** Matches words of ASCII, which need no division. */
const PLAIN = /^[!-_a-~]*$/;

/** Matches format characters such as soft hyphens, but not joiners, which shape letters. */
export const UNREAD = /(?![\u200c\u200d])\p{Cf}/gu;

// Any language will do: scripts without spaces have dictionaries of their own
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Returns a text as the engine gets it, with spaces between all words. */
export function toSearchText(text: string): string {
  return chunksOf(text)
    .map((chunk) => (PLAIN.test(chunk) || chunk.length > LONGEST_KNOWN ? chunkForSearch(chunk) : knownChunk(chunk)))
    .join(' ');
}

function chunkForSearch(chunk: string): string {
  return dividedChunk(chunk)
    .map((word, index, words) => spell(word) + (index < words.length - 1 ? GLUE : ''))
    .join(' ');
}

/** The same words stand in all texts of a language; longer chunks are sentences without spaces. */
const LONGEST_KNOWN = 40;
const knownChunk = memoise(chunkForSearch);

/** Returns whether a text has letters of scripts without spaces. */
export function hasUnspaced(text: string): boolean {
  return MAY_BE_UNSPACED.test(text) && HAS_UNSPACED.test(text);
}

/** A word of a text for the engine, as readers see it. */
export interface ShownWord {
  text: string;
  /** Whether no space follows. */
  isGlued: boolean;
}

/** Returns the words of a text for the engine, as readers see them. */
export function readSearchText(text: string): ShownWord[] {
  return text.split(' ').map((word) => {
    const isGlued = word.endsWith(GLUE);
    const shown = isGlued ? word.slice(0, -1) : word;
    return { text: spellForReaders(shown.replaceAll(`'${GLUE}`, '’')), isGlued };
  });
}

/** Returns a text for the engine as readers see it. */
export function showSearchText(text: string): string {
  return readSearchText(text)
    .map((word) => word.text + (word.isGlued ? '' : ' '))
    .join('')
    .trim();
}

/** Returns whether a word begins with a letter of a script that is written without spaces. */
export function isUnspaced(word: string): boolean {
  return BEGINS_UNSPACED.test(word);
}

/** Divides a text into words and punctuation; those between two spaces are one list. */
export function dividedText(text: string): string[][] {
  return chunksOf(text).map(dividedChunk);
}

/** Divides a text at its spaces. */
function chunksOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(UNREAD, '')
    .split(/\s+/)
    .filter((chunk) => chunk !== '');
}

function dividedChunk(chunk: string): string[] {
  return PLAIN.test(chunk)
    ? [chunk]
    : chunk
        .replace(/([\p{L}\p{N}])[’ʼ](?=[\p{L}\p{N}])/gu, "$1'\0")
        .split(PIECES)
        .filter((piece) => piece !== '')
        .flatMap((piece) => (isUnspaced(piece) ? segmentsOf(piece) : [piece]));
}

function segmentsOf(run: string): string[] {
  return [...words.segment(run)].map(({ segment }) => segment);
}

const knownSpelling = memoise((word: string) =>
  spellForSearch(word.replaceAll(GLUE, LIKE_GLUE)).replaceAll('\0', GLUE),
);

/** Returns a word as the engine gets it. */
export function spell(word: string): string {
  if (PLAIN.test(word) && !/[+#]/.test(word)) return word;
  return knownSpelling(word);
}
