/** Turns Word's manual line break, U+000B, into a line break of Markdown. */
import type { PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { LINE_TABULATION } from '../syntax/control-characters.ts';
import { markdownNodesOf, replaceMarkdown } from '../syntax/walk.ts';

/**
 * Makes a break of each U+000B in the tree's texts, a space of each in HTML, whose lines are counted, and an end of a line of
 * each elsewhere.
 */
export function lineTabulations() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes(LINE_TABULATION)) return;
    for (const { node, parent } of markdownNodesOf(tree)) {
      if (!('value' in node) || !node.value.includes(LINE_TABULATION)) continue;
      if (node.type !== 'text') node.value = node.value.replaceAll(LINE_TABULATION, node.type === 'html' ? ' ' : '\n');
      else {
        const lines = node.value.split(LINE_TABULATION).map((line) => line.trim());
        const parts = lines.flatMap((value, index): PhrasingContent[] => [
          ...(index > 0 ? [{ type: 'break' } as const] : []),
          ...(value === '' ? [] : [{ type: 'text', value } as const]),
        ]);
        replaceMarkdown(parent, node, parts);
      }
    }
  };
}
