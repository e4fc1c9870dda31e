/** Reads a chart from the texts of a table, and finds what keeps it from being drawn. */
import type { Chart, ChartType } from './chart.ts';
import {
  type Cell,
  type ChartFault,
  type ChartTable,
  orderFault,
  signFault,
  sizeFault,
  unitFault,
  wordsFault,
} from './chart-faults.ts';
import { readLabels } from './read-labels.ts';
import { readNumber } from './read-number.ts';

type Numbers = { cells: Cell[][] } | { fault: ChartFault };

/** Returns the chart of a table, or the first thing that is wrong with it. */
export function readChart(
  table: ChartTable,
  type: ChartType,
  page: Pick<Chart, 'number' | 'locale' | 'isRightToLeft'>,
): Chart | ChartFault {
  const { head, rows } = table;
  const size = sizeFault(table, type);
  if (size) return size;
  const numbers = readCells(table, page.locale);
  if ('fault' in numbers) return numbers.fault;
  const fault = unitFault(numbers.cells, rows) ?? signFault(numbers.cells, rows, type);
  if (fault) return fault;
  const places = readLabels(
    rows.map((row) => row[0] ?? ''),
    page.locale,
  );
  const backwards = type === 'line' && orderFault(places.positions ?? [], rows);
  if (backwards) return backwards;
  const known = numbers.cells.flat().find((cell) => cell !== 'missing');
  return {
    type,
    ...page,
    ...places,
    series: head.slice(1).map((name, index) => ({
      name,
      values: numbers.cells.map((cells) => valueIn(cells[index])),
      texts: rows.map((row) => withSign((row[index + 1] ?? '').trim())),
    })),
    unit: { before: known?.before ?? '', after: known?.after ?? '' },
  };
}

/** Keeps a minus before Latin digits at their left in a text from right to left (UAX #9, W4). */
function withSign(text: string): string {
  return /^[-−‐‑–][\d.,]/.test(text) ? `\u200e${text}` : text;
}

function valueIn(cell: Cell | undefined): number | undefined {
  return cell === undefined || cell === 'missing' ? undefined : cell.value;
}

function readCells({ head, rows }: ChartTable, locale: string): Numbers {
  const cells: Cell[][] = [];
  for (const [row, texts] of rows.entries()) {
    const read: Cell[] = [];
    for (let column = 1; column < head.length; column++) {
      const cell = readNumber(texts[column] ?? '', locale);
      if (!cell) return { fault: wordsFault(texts[column] ?? '', row, column, locale) };
      read.push(cell);
    }
    cells.push(read);
  }
  if (cells.flat().some((cell) => cell !== 'missing')) return { cells };
  const hint = 'Write numbers in all columns but the first.';
  return { fault: { row: 0, column: 1, message: 'This chart has no numbers.', hint } };
}
