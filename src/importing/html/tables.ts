/** Makes Markdown of tables; those that it has no signs for stay HTML, and those that only lay out are taken apart. */
import type { Element, RootContent } from 'hast';
import type { AlignType, RootContent as Block, PhrasingContent, TableRow } from 'mdast';
import { type Conversion, tell } from './conversion.ts';
import { attribute, elementsNamed, holdsBlock, isBlank, isElement, lineOf } from './html-tree.ts';
import { toPhrasing } from './phrasing.ts';
import { tellKept, toRawHtml } from './raw-html.ts';

/** Returns the blocks of a table. `write` makes blocks of what stood in a table that only laid it out. */
export function toTable(node: Element, conversion: Conversion, write: (nodes: RootContent[]) => Block[]): Block[] {
  const rows = rowsOf(node);
  const cells = rows.flatMap(cellsOf);
  if (lineOf(node) === '' && elementsNamed(node, 'img', 'recording').length === 0) return [];
  if (isLayout(node, rows, cells)) {
    tell(
      conversion,
      'mended',
      node,
      'A table of one row or column, or one for the layout, has become what stood in it.',
    );
    return write(contentsOf(node));
  }
  const isPlain = !strays(node) && cells.every((cell) => !isSpanned(cell) && isLines(cell));
  if (!isPlain) {
    tellKept('A table with joined cells, or with blocks in its cells,', node, conversion);
    return [{ type: 'html', value: toRawHtml(node, conversion) }];
  }
  return [plainTable(node, rows, conversion), ...captionBelow(node, conversion)];
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child): Element[] => {
    if (isElement(child, 'thead', 'tbody', 'tfoot')) return rowsOf(child);
    return isElement(child, 'tr') && cellsOf(child).length > 0 ? [child] : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isElement(child, 'td', 'th'));
}

function isLayout(node: Element, rows: readonly Element[], cells: readonly Element[]): boolean {
  if (/^(?:presentation|none)$/.test(attribute(node, 'role')) || elementsNamed(node, 'table').length > 0) return true;
  if (cells.some(({ tagName }) => tagName === 'th')) return false;
  return rows.length < 2 || rows.every((row) => cellsOf(row).length < 2);
}

/** Returns what stands in the cells, each as a block of its own. */
function contentsOf(node: Element): RootContent[] {
  return node.children.flatMap((child): RootContent[] => {
    if (isElement(child, 'thead', 'tbody', 'tfoot', 'tr')) return contentsOf(child);
    if (isElement(child, 'td', 'th', 'caption')) return [{ ...child, tagName: 'div' }];
    return isElement(child, 'colgroup', 'col') ? [] : [child];
  });
}

/** Whether words stand outside of the cells, where no parser of HTML leaves any. */
function strays(node: Element): boolean {
  return node.children.some((child) =>
    isElement(child, 'thead', 'tbody', 'tfoot', 'tr')
      ? strays(child)
      : !isBlank(child) && !isElement(child, 'td', 'th', 'caption', 'colgroup', 'col'),
  );
}

function isSpanned(cell: Element): boolean {
  return ['colSpan', 'rowSpan'].some((name) => Number.parseInt(attribute(cell, name), 10) > 1);
}

/** Whether a cell holds lines alone, which are divided by line breaks. */
function isLines(cell: Element): boolean {
  return cell.children.every(
    (child) =>
      !holdsBlock(child) || (isElement(child, 'p', 'div') && child.children.every((inner) => !holdsBlock(inner))),
  );
}

function plainTable(node: Element, rows: readonly Element[], conversion: Conversion): Block {
  const [head] = rows as [Element];
  const hasHead = cellsOf(head).every((cell) => cell.tagName === 'th') || (head !== undefined && isHead(node, head));
  if (!hasHead) tell(conversion, 'guessed', node, 'A table had no header; its first row has become one.');
  const width = Math.max(...rows.map((row) => cellsOf(row).length));
  const lines = rows.map((row): TableRow => {
    const words = (cell: Element) =>
      (row === head ? plainHead : (children: PhrasingContent[]) => children)(cellWords(cell, conversion));
    const cells = cellsOf(row).map((cell) => ({ type: 'tableCell' as const, children: words(cell) }));
    while (cells.length < width) cells.push({ type: 'tableCell', children: [] });
    return { type: 'tableRow', children: cells };
  });
  const align = Array.from({ length: width }, (_, index) => alignment(rows, index));
  return { type: 'table', align, children: lines };
}

/** Cells of a header are bold by themselves. */
function plainHead(words: PhrasingContent[]): PhrasingContent[] {
  return words.flatMap((word) => (word.type === 'strong' ? word.children : [word]));
}

function isHead(node: Element, row: Element): boolean {
  return node.children.some((child) => isElement(child, 'thead') && child.children.includes(row));
}

/** A column is aligned where all its cells say the same. */
function alignment(rows: readonly Element[], index: number): AlignType {
  const aligns = new Set(rows.map((row) => attribute(cellsOf(row)[index] ?? row, 'align').toLowerCase()));
  const [only] = aligns;
  return aligns.size === 1 && (only === 'center' || only === 'right') ? only : null;
}

function cellWords(cell: Element, conversion: Conversion): PhrasingContent[] {
  const lines = cell.children.reduce<RootContent[][]>(
    (all, child) => {
      if (holdsBlock(child)) all.push((child as Element).children, []);
      else (all.at(-1) as RootContent[]).push(child);
      return all;
    },
    [[]],
  );
  return lines
    .map((line) => toPhrasing(line, conversion))
    .filter((line) => line.length > 0)
    .flatMap((line, index): PhrasingContent[] => (index > 0 ? [{ type: 'break' }, ...line] : line))
    .flatMap(withHtmlBreaks);
}

function withHtmlBreaks(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'break') return [{ type: 'html', value: '<br>' }];
  if (!('children' in node)) return [node];
  return [{ ...node, children: (node.children as PhrasingContent[]).flatMap(withHtmlBreaks) } as PhrasingContent];
}

function captionBelow(node: Element, conversion: Conversion): Block[] {
  const caption = node.children.find((child) => isElement(child, 'caption')) as Element | undefined;
  const children = caption ? toPhrasing(caption.children, conversion) : [];
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'emphasis', children }] }];
}
