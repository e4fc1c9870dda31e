/** Writes the text below the cover of an article. */

import type { Cover } from '../articles/cover.ts';
import { fill } from '../i18n/dictionary.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';
import { rightsOf } from '../pictures/picture-rights.ts';
import { escapeInline, inlineToText } from '../text/inline-markdown.ts';
import type { PageContext } from './page-context.ts';

/** Returns whom a cover names as its maker: whom the editor wrote, or else whom its file names. */
export function coverCredit(cover: Cover, { images }: Pick<PageContext, 'images'>): string | undefined {
  return rightsOf(cover, images.get(cover.image)?.rights).credit;
}

/** Joins caption and credit to one text with inline Markdown, of which the credit has none. No space follows the full-width punctuation of East Asia. */
export function coverCaption(
  { caption, credit }: { caption?: string; credit?: string },
  words: Pick<InterfaceWords, 'credit'>,
): string {
  const parts = [caption, credit && escapeInline(fill(words.credit, { credit }))].filter((part) => part) as string[];
  return parts.join(/[\u3001-\u303f\uff01-\uff60]$/.test(inlineToText(parts[0] ?? '')) ? '' : ' ');
}
