/** Finds cells that no reader would see, because the table's header has fewer (GFM 0.29, 4.10). */
import type { Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { excerpt, report, sourceOf } from '../syntax/rendering.ts';
import { markdownNodesOf } from '../syntax/walk.ts';

/** Reports the first lost cell of each row that has more cells than its table's header. The tree stays as it is. */
export function tableRows() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('|')) return;
    for (const { node } of markdownNodesOf(tree)) if (node.type === 'table') reportLostCells(node, file);
  };
}

function reportLostCells(table: Table, file: VFile): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    const lost = row.children.slice(columns).find((cell) => cell.children.length > 0);
    if (!lost) continue;
    report(
      file,
      'lost-cell',
      lost.children[0] ?? lost,
      `This row has ${row.children.length} cells and the table’s header ${columns}, so “${excerpt(sourceOf(file, lost).replace(/^\||\|$/g, ''))}” would be lost.`,
      'Write \\| for a bar inside a cell, or add a column to the header and to the line of hyphens below it.',
    );
  }
}
