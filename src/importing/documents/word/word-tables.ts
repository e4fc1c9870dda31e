/** Reads tables of Word as HTML: rows that head them, and cells that are joined. */
import type { XmlElement } from '../../sources/xml.ts';
import { quoted, tellHere, type WordReading } from './word-reading.ts';
import { childOf, settingOf, switchOf, wordsIn } from './word-xml.ts';

interface Cell {
  element: XmlElement;
  /** The column in which it begins, from 0. */
  column: number;
  span: number;
  merge: 'restart' | 'continue' | undefined;
}

interface Row {
  isHead: boolean;
  cells: Cell[];
}

/** Reads what stands in a cell. */
type Write = (elements: readonly XmlElement[]) => string;

/** Returns a table as HTML; `write` reads the blocks of a cell. */
export function tableHtml(element: XmlElement, reading: WordReading, write: Write): string {
  const rows = rowsOf(element).flatMap((row) => readRow(row, reading));
  const look = childOf(childOf(element, 'w:tblPr'), 'w:tblLook')?.attributes;
  const isFirstHead = look?.['w:firstRow'] === '1' || (Number.parseInt(look?.['w:val'] ?? '0', 16) & 0x20) !== 0;
  const hasHead = rows.some(({ isHead }) => isHead);
  const html = rows.map((row, index) => {
    const name = row.isHead || (!hasHead && isFirstHead && index === 0 && rows.length > 1) ? 'th' : 'td';
    return `<tr>${row.cells.map((cell) => cellHtml(cell, name, rows.slice(index), { reading, write })).join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}

/** Rows and cells may stand in fields for content, or in changes. */
function inside(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return /^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(child.name) ? inside(child, name) : [];
  });
}

function rowsOf(element: XmlElement): XmlElement[] {
  return inside(element, 'w:tr');
}

function readRow(row: XmlElement, reading: WordReading): Row[] {
  const properties = childOf(row, 'w:trPr');
  if (childOf(properties, 'w:del')) {
    tellHere(
      reading,
      'doubtful',
      `A tracked change: a row was taken out, and is not in the story: ${quoted(wordsIn(row))}.`,
    );
    return [];
  }
  let column = Number(settingOf(properties, 'w:gridBefore') ?? 0);
  const cells = inside(row, 'w:tc').map((element): Cell => {
    const own = childOf(element, 'w:tcPr');
    const merge = childOf(own, 'w:vMerge');
    const span = Math.max(1, Math.min(100, Number(settingOf(own, 'w:gridSpan') ?? 1) || 1));
    const cell: Cell = {
      element,
      column,
      span,
      merge: merge && (merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'),
    };
    column += span;
    return cell;
  });
  return [{ isHead: switchOf(properties, 'w:tblHeader') === true, cells }];
}

function cellHtml(
  cell: Cell,
  name: 'td' | 'th',
  rows: readonly Row[],
  { reading, write }: { reading: WordReading; write: Write },
): string {
  const html = write(cell.element.children);
  const words = cell.merge === 'continue' ? wordsIn(cell.element).trim() : '';
  if (words !== '')
    tellHere(
      reading,
      'dropped',
      `A cell that is a part of the one above has words that Word doesn’t show: ${quoted(words)}.`,
    );
  // A cell that goes on is a part of the one above; its paragraphs are counted all the same
  if (cell.merge === 'continue') return html.replace(/[^\n]/g, '');
  const down = cell.merge === 'restart' ? height(cell, rows.slice(1)) : 1;
  const spans = `${cell.span > 1 ? ` colspan="${cell.span}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  return `<${name}${spans}>${html}</${name}>`;
}

function height({ column }: Cell, below: readonly Row[]): number {
  const end = below.findIndex(
    ({ cells }) => !cells.some((cell) => cell.column === column && cell.merge === 'continue'),
  );
  return 1 + (end < 0 ? below.length : end);
}
