/** Takes a `:::chart` apart: its title, its table, what stands around that, and its attributes. */
import type { BlockContent, Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { ChartTable } from '../../core/charts/chart-faults.ts';
import { boxParts } from './box-parts.ts';

export interface ChartSource {
  title?: PhrasingContent[];
  table?: Table;
  /** What stands in the box besides its table: where the numbers come from, and what a reader must know of them. */
  notes: BlockContent[];
}

/** Takes the content of a box apart. */
export function chartSourceOf(node: ContainerDirective): ChartSource {
  const { title, content } = boxParts(node);
  const table = content.find((child) => child.type === 'table');
  return {
    ...(title && { title }),
    ...(table && { table }),
    notes: content.filter((child) => child !== table).map(withoutEmphasis) as BlockContent[],
  };
}

/** Emphasis alone is how captions are written elsewhere; notes are small print already. */
function withoutEmphasis(node: RootContent): RootContent {
  if (node.type !== 'paragraph' || node.children.length !== 1) return node;
  const [only] = node.children;
  return only?.type === 'emphasis' ? ({ ...node, children: only.children } satisfies Paragraph) : node;
}

/** Returns the texts of a table. */
export function textsOf({ children: [head, ...rows] }: Table): ChartTable {
  const textsOfRow = (row: Table['children'][number]) => row.children.map((cell) => textOf(cell).trim());
  return { head: head ? textsOfRow(head) : [], rows: rows.map(textsOfRow) };
}

/** Returns the words of a node, without the marks of footnotes. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
