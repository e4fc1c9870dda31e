/** Warns of alternative texts that tell nothing. */
import type { Element } from 'hast';
import type { VFile } from 'vfile';
import { isFileName, isVague } from '../../core/pictures/alternative-text.ts';
import { excerpt, report } from '../syntax/rendering.ts';

/** Reports an alternative text that is missing, vague, or the name of the file (WCAG 1.1.1). */
export function checkAlternative(node: Element, src: string, alt: string, file: VFile): void {
  const example = `![Two speakers on a stage](${excerpt(src).replaceAll(' ', '%20')})`;
  if (alt === '') {
    report(
      file,
      'missing-alt',
      node,
      `The image “${excerpt(src)}” has no text for readers who can't see it.`,
      `Say between the brackets what it shows, such as ${example}.`,
    );
  } else if (isFileName(alt, src)) {
    report(
      file,
      'alt-is-file-name',
      node,
      `“${excerpt(alt)}” is the name of a file.`,
      `Say what it shows: ${example}.`,
    );
  } else if (isVague(alt)) {
    report(file, 'vague-alt', node, `“${excerpt(alt)}” does not tell what it shows.`, `Say what it shows: ${example}.`);
  }
}
