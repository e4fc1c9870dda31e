/** Warns of a sentence that begins with a year and a full stop, which Markdown takes for a list (CommonMark 0.31.2, 5.2). */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { excerpt, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

/** Lists go on after a picture or a table, but none gets so far. */
const FIRST_YEAR = 1000;

/** Reports each numbered list of one point whose number is a year or larger. */
export function sentenceLists() {
  return (tree: Root, file: VFile): void => {
    for (const { node } of markdownNodesOf(tree)) {
      if (node.type !== 'list' || node.children.length > 1 || (node.start ?? 0) < FIRST_YEAR) continue;
      const sentence = sourceOf(file, node);
      report(
        file,
        'stray-mark',
        node,
        `A number and a full stop begin a list, so readers see “${node.start}” as the number of a point.`,
        `Write a backslash before the full stop: ${excerpt(sentence.replace(/^(\d+)([.)])/, '$1\\$2'))}`,
      );
    }
  };
}
