/** Finds the ends of words in scripts without spaces: a reader may begin a word where the dictionary that divided the text did not. */
import { memoise } from '../text/memoise.ts';
import { dividedText, hasUnspaced, isUnspaced, spell } from './word-division.ts';

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Matches what can't begin a word: vowels that follow their consonant, small kana, and marks of length or repetition.
 */
const NEVER_FIRST =
  /^[\u0e30-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebd\u0ec6-\u0eceぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー々ゝゞヽヾ]/;
/** Matches what can't end a word: vowels that precede their consonant. */
const NEVER_LAST = /[\u0e40-\u0e44\u0ec0-\u0ec4]$/;

/** Returns the ends of a text's words in scripts without spaces, as the engine gets them, each once. */
export function innerWords(text: string): string {
  if (!hasUnspaced(text)) return '';
  const found = new Set<string>();
  const whole = new Set(dividedText(text).flat().filter(isUnspaced));
  for (const word of whole) for (const end of endsOf(word)) if (!whole.has(end)) found.add(end);
  return [...found].map(spell).join(' ');
}

/** Returns the ends of a word in a script without spaces that a reader may begin a word with. */
const endsOf = memoise((word: string): string[] => {
  const parts = [...clusters.segment(word)].map(({ segment }) => segment);
  const last = parts.length - (isSyllabic(word) ? 0 : 1);
  return parts.flatMap((_, from) => {
    if (from === 0 || from >= last || NEVER_LAST.test(parts[from - 1] as string)) return [];
    const end = parts.slice(from).join('');
    return NEVER_FIRST.test(end) ? [] : [end];
  });
});

/** Whether a single character may be a word. In the scripts of South East Asia the last one only closes a syllable. */
function isSyllabic(word: string): boolean {
  return !/^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/.test(word);
}
