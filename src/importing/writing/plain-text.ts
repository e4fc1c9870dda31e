/** Makes lines of what a source writes as text or HTML. */
import { balanceBidi } from '../../core/text/bidi.ts';
import { htmlToBlocks, joinBlocks } from '../../core/text/html-to-text.ts';

/** In characters: the longest description that is made of a first sentence. */
const LONGEST = 300;

/** Returns a text of the source on one line, without markup and signs that nobody sees. */
export function plain(written: string): string {
  const text = /<[a-z/!][^>]*>/i.test(written) ? joinBlocks(htmlToBlocks(written)) : written;
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line + balanceBidi(line);
}

/** Returns a text cut behind a word, where it is longer than a description. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text
    .slice(0, LONGEST)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`;
}
