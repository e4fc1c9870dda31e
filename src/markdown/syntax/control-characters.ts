/** Keeps control characters out of bodies: no HTML may hold them. */

import type { VFile } from 'vfile';
import { codePointName } from '../../core/text/code-point.ts';
import { pointAt } from './prose.ts';
import { report } from './rendering.ts';

/** All but tab and ends of lines; U+0000 becomes U+FFFD by CommonMark 0.31.2, 2.3, and ours mark pictures and links. */
const CONTROL = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
/** Word's end of a line within a paragraph. */
export const LINE_TABULATION = '\u000B';

/** The most that are told of a text: an editor sees by then what is wrong. */
const LIMIT = 50;

/** Returns the Markdown with U+FFFD for each control character but U+000B, at the same length. */
export function withoutControlCharacters(markdown: string): string {
  return markdown.replace(CONTROL, (found) => (found === LINE_TABULATION ? found : '\uFFFD'.repeat(found.length)));
}

/** Reports the control characters of a body as it was written (HTML Standard, 13.1.4). */
export function reportControlCharacters(markdown: string, file: VFile): void {
  let told = 0;
  for (const { index, 0: found } of markdown.matchAll(CONTROL)) {
    if (found === LINE_TABULATION) continue;
    if (told++ >= LIMIT) return;
    const name = codePointName(found);
    report(
      file,
      'control-character',
      pointAt(markdown, index),
      `The control character ${name} stands here, which no page may hold.`,
      'It is invisible: delete the characters around it, and type them again.',
    );
  }
}
