/** Warns of marks for what is still to be written. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { placeholdersIn, placeholderWords } from '../../core/text/placeholders.ts';
import { pointAt, wordsOnly } from '../syntax/prose.ts';
import { excerpt, renderingOf, report } from '../syntax/rendering.ts';

/** The most marks that are told of one body. */
const LIMIT = 20;

/** Reports each mark in the tree's words. The tree stays as it is. */
export function placeholders() {
  return (_: Root, file: VFile): void => {
    const words = wordsOnly(renderingOf(file).prose);
    for (const { offset, written } of placeholdersIn(words).slice(0, LIMIT)) {
      const { message, hint } = placeholderWords(excerpt(written));
      report(file, 'placeholder-text', pointAt(words, offset), message, hint);
    }
  };
}
