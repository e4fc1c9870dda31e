/** Warns of points below a step that are not indented enough to belong to it (CommonMark 0.31.2, 5.2). */
import type { List, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

/** Reports each list that stands further in than the list above it and is none of its own points. */
export function flatLists() {
  return (tree: Root, file: VFile): void => {
    for (const { node, parent } of markdownNodesOf(tree)) {
      if (node.type !== 'list') continue;
      const children = parent.children as RootContent[];
      const above = children[children.indexOf(node) - 1];
      if (above?.type === 'list' && columnOf(node, file) > columnOf(above, file)) reportFlat(node, above, file);
    }
  };
}

/** Returns how far the mark of a list stands from the margin; a tab goes to the next fourth column. */
function columnOf(list: List, file: VFile): number {
  const { offset = 0 } = list.position?.start ?? {};
  const source = String(file.value);
  const line = source.slice(Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1);
  let column = 0;
  for (const character of /^[ \t>]*/.exec(line)?.[0] ?? '') column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}

function reportFlat(list: List, above: List, file: VFile): void {
  const item = above.children.at(-1);
  const width = /^(?:[-+*]|\d{1,9}[.)])[ \t]*/.exec(item ? sourceOf(file, item) : '')?.[0].length ?? 3;
  report(
    file,
    'stray-mark',
    list,
    'These points stand further in than the list above them, and too little to belong to it, so readers see a list of its own.',
    `Write ${width} spaces before each, as the words of the point above begin there.`,
  );
}
