/** What stands below the picture above an article. */

import { fill } from '../i18n/dictionary.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';

/** Caption and credit as one text; a full stop as wide as a letter needs no space behind it. */
export function coverCaption(
  { caption, credit }: { caption?: string; credit?: string },
  words: Pick<InterfaceWords, 'credit'>,
): string {
  const parts = [caption, credit && fill(words.credit, { credit })].filter((part) => part) as string[];
  return parts.join(/[\u3001-\u303f\uff01-\uff60]$/.test(parts[0] ?? '') ? '' : ' ');
}
