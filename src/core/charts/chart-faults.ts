/** Says what keeps a table from being drawn, and at which cell. */
import { formatNumber } from '../i18n/format.ts';
import { shortened } from '../text/shortened.ts';
import { type ChartType, MOST_ROWS, MOST_SERIES } from './chart.ts';
import type { CellNumber } from './read-number.ts';

/** A table as texts. */
export interface ChartTable {
  head: string[];
  rows: string[][];
}

/** What is wrong with a table, and where: the row, from 0 and -1 for the header, and the column. */
export interface ChartFault {
  row: number;
  column: number;
  message: string;
  hint: string;
}

/** What a cell holds. */
export type Cell = CellNumber | 'missing';

/** A table of too few or too many columns or rows. */
export function sizeFault({ head, rows }: ChartTable, type: ChartType): ChartFault | undefined {
  const columns = head.length - 1;
  const at = (row: number, column: number, message: string, hint: string) => ({ row, column, message, hint });
  if (columns < 1) {
    return at(-1, 0, 'This chart has no column of numbers.', 'Write names in the first column, numbers in the others.');
  }
  if (type === 'slope' && columns !== 2) {
    const hint = 'Leave two columns of numbers, before and after, or draw lines with {type=line}.';
    return at(-1, Math.min(columns, 3), `A slope chart compares two moments, and this table has ${columns}.`, hint);
  }
  const [series, most] = [MOST_SERIES[type], MOST_ROWS[type]];
  if (columns > series) {
    const hint = `Leave out columns, or make two charts; ${series} are what readers can still tell apart.`;
    return at(
      -1,
      series + 1,
      `This chart has ${columns} columns of numbers, and one of this type may have ${series}.`,
      hint,
    );
  }
  if (rows.length > most) {
    const hint = 'Leave out rows or add them up, and link the whole table as a file.';
    return at(most, 0, `This chart has ${rows.length} rows, and one of this type may have ${most}.`, hint);
  }
  const least = type === 'line' ? 2 : 1;
  if (rows.length >= least) return undefined;
  const message = rows.length === 0 ? 'This chart has no rows.' : 'A line needs at least two rows.';
  return at(-1, 0, message, 'Write the rows below the line of hyphens.');
}

/** A cell that holds words. */
export function wordsFault(text: string, row: number, column: number, locale: string): ChartFault {
  const message = `“${shortened(text.trim())}” can’t be read as a number, so the chart can’t be drawn.`;
  const written = formatNumber(12345.6, locale);
  const hint = `Write one number as the language of this page writes it, such as ${written}, with its unit if you like; leave the cell empty or write – where a number is missing.`;
  return { row, column, message, hint };
}

/** A cell whose unit differs: 5 % and 5 kg have no place on the same scale. */
export function unitFault(cells: Cell[][], rows: string[][]): ChartFault | undefined {
  let first: { unit: string; text: string } | undefined;
  for (const [row, read] of cells.entries()) {
    for (const [index, cell] of read.entries()) {
      if (cell === 'missing') continue;
      const text = (rows[row]?.[index + 1] ?? '').trim();
      const unit = [cell.before, cell.after].map((part) => part.trim()).join('…');
      first ??= { unit, text };
      if (unit === first.unit) continue;
      return {
        row,
        column: index + 1,
        message: `“${shortened(text)}” has another unit than “${shortened(first.text)}”, and a chart has one scale.`,
        hint: 'Write all numbers with the same unit, or with none and the unit in the title; make two charts of what can’t be compared.',
      };
    }
  }
  return undefined;
}

/** A part of a whole that is below zero. */
export function signFault(cells: Cell[][], rows: string[][], type: ChartType): ChartFault | undefined {
  if (type !== 'stacked') return undefined;
  for (const [row, read] of cells.entries()) {
    const index = read.findIndex((cell) => cell !== 'missing' && cell.value < 0);
    if (index < 0) continue;
    const text = (rows[row]?.[index + 1] ?? '').trim();
    return {
      row,
      column: index + 1,
      message: `“${shortened(text)}” is below zero, and parts of a whole can’t be.`,
      hint: 'Draw bars side by side with {type=bar}.',
    };
  }
  return undefined;
}

/** A row that stands below a later one. */
export function orderFault(positions: readonly number[], rows: string[][]): ChartFault | undefined {
  const row = positions.findIndex(isBackwards);
  return row < 0 ? undefined : backwardsFault(row, rows);
}

function isBackwards(position: number, index: number, all: readonly number[]): boolean {
  return position <= (all[index - 1] ?? Number.NEGATIVE_INFINITY);
}

function backwardsFault(row: number, rows: string[][]): ChartFault {
  const [before, text] = [rows[row - 1]?.[0] ?? '', rows[row]?.[0] ?? ''].map((label) => label.trim());
  return {
    row,
    column: 0,
    message: `“${text}” stands below “${before}”, so the line would run back in time.`,
    hint: 'Order the rows from the earliest to the latest, each once.',
  };
}
