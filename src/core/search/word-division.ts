/**
 * Divides texts into the words that the search engine finds. The engine knows words by the spaces between them, so
 * words of scripts without spaces, and punctuation, get spaces, and a mark that says where readers see none.
 */
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
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED_RUN}`, 'u');

/** Matches words of ASCII, which need no division. */
const PLAIN = /^[!-_a-~]*$/;

/** Matches format characters such as soft hyphens, but not joiners, which shape letters. */
export const UNREAD = /(?![\u200c\u200d])\p{Cf}/gu;

// Any language will do: scripts without spaces have dictionaries of their own
const words = new Intl.Segmenter('en', { granularity: 'word' });
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Matches what can't begin a word: vowels that follow their consonant, small kana, and marks of length or repetition.
 */
const NEVER_FIRST =
  /^[\u0e30-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebd\u0ec6-\u0eceぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々ゝゞヽヾ]/;
/** Matches what can't end a word: vowels that precede their consonant. */
const NEVER_LAST = /[\u0e40-\u0e44\u0ec0-\u0ec4]$/;

/** Returns a text as the engine gets it, with spaces between all words. */
export function toSearchText(text: string): string {
  return dividedText(text)
    .flatMap((chunk) => chunk.map((word, index) => spell(word) + (index < chunk.length - 1 ? GLUE : '')))
    .join(' ');
}

/**
 * Returns the ends of a text's words in scripts without spaces, as the engine gets them, each once. A reader may begin
 * a word where the dictionary that divided the text did not.
 */
export function innerWords(text: string): string {
  if (!HAS_UNSPACED.test(text)) return '';
  const found = new Set<string>();
  const whole = new Set(dividedText(text).flat().filter(isUnspaced));
  for (const word of whole) {
    const parts = [...clusters.segment(word)].map(({ segment }) => segment);
    const last = parts.length - (isSyllabic(word) ? 0 : 1);
    for (let from = 1; from < last; from++) {
      const end = parts.slice(from).join('');
      if (!NEVER_FIRST.test(end) && !NEVER_LAST.test(parts[from - 1] as string) && !whole.has(end)) found.add(end);
    }
  }
  return [...found].map(spell).join(' ');
}

/** Whether a single character may be a word. In the scripts of South East Asia the last one only closes a syllable. */
function isSyllabic(word: string): boolean {
  return !/^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(word);
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
  return text
    .normalize('NFC')
    .replace(UNREAD, '')
    .split(/\s+/)
    .filter((chunk) => chunk !== '')
    .map((chunk) =>
      PLAIN.test(chunk)
        ? [chunk]
        : chunk
            .replace(/([\p{L}\p{N}])[’ʼ](?=[\p{L}\p{N}])/gu, "$1'\0")
            .split(PIECES)
            .filter((piece) => piece !== '')
            .flatMap((piece) => (isUnspaced(piece) ? segmentsOf(piece) : [piece])),
    );
}

function segmentsOf(run: string): string[] {
  return [...words.segment(run)].map(({ segment }) => segment);
}

function spell(word: string): string {
  if (PLAIN.test(word) && !/[+#]/.test(word)) return word;
  return spellForSearch(word.replaceAll(GLUE, LIKE_GLUE)).replaceAll('\0', GLUE);
}
