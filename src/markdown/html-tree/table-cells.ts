/** Reads the cells of a table, and what follows from them: its width, its columns of numbers, its file. */
import type { Element, Nodes } from 'hast';
import { isNumeric, toCsv } from '../../core/text/csv.ts';
import { elementsOf } from '../syntax/walk.ts';

/** One row of a table: its cells and the text of each. */
export type Row = { cell: Element; text: string }[];

/** A table with that many cells has a file beside it. */
const LARGE = 60;
/** How many letters of a table's size stand in the width of the text, which is 640 CSS pixels of 15 each. */
const TEXT_LETTERS = 84;
/** The letters that a cell takes at most on one line before it is broken, and those of the space around it. */
const CELL_LETTERS = 24;
const CELL_SPACE = 2.5;

/** Lists the rows of a table without those of tables inside it; the first is that of the headings. */
export function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  for (const { node } of elementsOf(table)) {
    if (node.tagName !== 'tr') continue;
    const cells = node.children.filter(
      (one) => one.type === 'element' && (one.tagName === 'td' || one.tagName === 'th'),
    );
    rows.push(
      cells.map((cell) => ({
        cell: cell as Element,
        text: textOf(cell as Element)
          .replace(/\s+/g, ' ')
          .trim(),
      })),
    );
  }
  return rows;
}

/** Returns whether each row has the same cells, so that columns can be told by their numbers. */
export function isRegular(rows: readonly Row[]): boolean {
  return rows.every(
    (row) =>
      row.length === rows[0]?.length && row.every(({ cell }) => !cell.properties.colSpan && !cell.properties.rowSpan),
  );
}

/**
 * Marks the cells of columns of numbers, where the editor has put them nowhere or at the end: their digits stand one below
 * the other, also where the text runs from right to left. The first column names the rows.
 */
export function alignNumbers([head, ...body]: readonly Row[]): void {
  for (let column = 1; column < (head?.length ?? 0); column++) {
    const cells = [head as Row, ...body].map((row) => row[column] as Row[number]);
    if (cells.some(({ cell }) => !['', 'align-end'].includes([cell.properties.className ?? ''].flat().join(' '))))
      continue;
    if (!isNumeric(cells.slice(1).map(({ text }) => text))) continue;
    for (const { cell } of cells) cell.properties.className = ['number'];
  }
}

/** Returns whether a table reads better with the band beside the text than broken into its width. */
export function isWide(rows: readonly Row[]): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  let letters = 0;
  for (let column = 0; column < columns; column++) {
    const widths = rows.map((row, index) => lettersOf(row[column]?.text ?? '', index === 0));
    letters += Math.max(...widths) + CELL_SPACE;
  }
  return letters > TEXT_LETTERS;
}

/** Returns how many letters of a cell stand on its longest line; headings are broken between all words. */
function lettersOf(text: string, isHeading: boolean): number {
  const limit = isHeading ? CELL_LETTERS / 2 : CELL_LETTERS;
  const longest = Math.max(0, ...text.split(' ').map(widthOf));
  return Math.max(longest, Math.min(widthOf(text), limit));
}

/** East Asian characters are twice as wide as letters. */
function widthOf(text: string): number {
  return (
    text.length + (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0)
  );
}

/** Returns the text of the file beside a large table; `undefined` for a small one, or one that is no grid. */
export function csvOf(rows: readonly Row[]): string | undefined {
  const cells = rows.length * (rows[0]?.length ?? 0);
  return cells >= LARGE && isRegular(rows) ? toCsv(rows.map((row) => row.map(({ text }) => text))) : undefined;
}

/** Returns the words of a node without the marks of footnotes. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return ' ';
  if (node.tagName === 'sup' && node.children.some(isReference)) return '';
  return node.children.map(textOf).join('');
}

function isReference(node: Nodes): boolean {
  return node.type === 'element' && node.properties.role === 'doc-noteref';
}
