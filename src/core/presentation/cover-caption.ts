/** Writes the text below the cover of an article. */

import { fill } from '../i18n/dictionary.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';
import { escapeInline, inlineToText } from '../text/inline-markdown.ts';

/** Joins caption and credit to one text with inline Markdown, of which the credit has none. No space follows the full-width punctuation of East Asia. */
export function coverCaption(
  { caption, credit }: { caption?: string; credit?: string },
  words: Pick<InterfaceWords, 'credit'>,
): string {
  const parts = [caption, credit && escapeInline(fill(words.credit, { credit }))].filter((part) => part) as string[];
  return parts.join(/[\u3001-\u303f\uff01-\uff60]$/.test(inlineToText(parts[0] ?? '')) ? '' : ' ');
}
