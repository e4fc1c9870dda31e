/** What lying bars and dots stand in: a label for each row, at the side where that leaves room, else above it. */
import type { Chart } from './chart.ts';
import { group, type Pen } from './pen.ts';
import { fitText, LINE_HEIGHT, widestOf, wrapText } from './text-room.ts';
import { createValueScale, type ValueScale } from './value-scale.ts';

/** The rows of a chart on its drawing. */
export interface Rows {
  start: number;
  end: number;
  /** The top of what is drawn in each row. */
  tops: number[];
  bottom: number;
  labels: string;
}

/** The share of a drawing that labels at the side may take. */
const SIDE = 0.36;

/**
 * Creates the rows of a chart.
 *
 * @param size The height of what is drawn in each row.
 */
export function createRows({ labels, locale }: Chart, pen: Pen, size: number): Rows {
  const beside = labels.map((label) => wrapText(label, pen.width * SIDE, locale));
  const isBeside = beside.every((label) => label !== undefined);
  const lines = isBeside ? (beside as string[][]) : labels.map((label) => fitText(label, pen.width - 8, locale, 3));
  const start = isBeside ? widestOf(lines.flat()) + 10 : 0;
  const tops: number[] = [];
  const texts: string[] = [];
  let y = isBeside ? 2 : 0;
  for (const label of lines) {
    const height = label.length * LINE_HEIGHT;
    if (isBeside) {
      const row = Math.max(size, height);
      tops.push(y + (row - size) / 2);
      texts.push(pen.text(label, start - 10, y + (row - height) / 2 + 14, 'end'));
      y += row + Math.max(8, size * 0.4);
    } else {
      texts.push(pen.text(label, 0, y + 14));
      tops.push(y + height + 3);
      y += height + size + 16;
    }
  }
  const bottom = (tops.at(-1) ?? 0) + size + 4;
  return { start, end: pen.width, tops, bottom, labels: group('labels', ...texts) };
}

/** The numbers of rows: their scale, and marks and rules for it below the last row. */
export interface RowAxis {
  scale: ValueScale;
  rules: string;
  marks: string;
  height: number;
}

/** Creates the scale of rows between two distances, with its marks. */
export function createRowAxis(chart: Chart, pen: Pen, rows: Rows, isFromZero: boolean): RowAxis {
  const most = pen.width < 500 ? 4 : 6;
  const probe = createValueScale(chart, [0, 1], isFromZero, most);
  const last = widestOf([probe.ticks.at(-1)?.text ?? '']) / 2;
  const start = rows.start === 0 ? 1 : rows.start + 4;
  const scale = createValueScale(chart, [start, rows.end - last - 2], isFromZero, most);
  const rules = scale.ticks.map(({ value }) => {
    const x = scale.at(value);
    return pen.line(x, 0, x, rows.bottom, value === 0 ? 'zero' : 'rule');
  });
  let edge = Number.NEGATIVE_INFINITY;
  const marks = scale.ticks.flatMap(({ value, text }) => {
    const half = widestOf([text]) / 2;
    const x = Math.max(scale.at(value), half);
    // Marks that would touch are left out
    if (x - half < edge) return [];
    edge = x + half + 8;
    return [pen.text([text], x, rows.bottom + LINE_HEIGHT, 'middle')];
  });
  const unit = scale.unit ? [pen.text([scale.unit], pen.width, rows.bottom + 2 * LINE_HEIGHT, 'end')] : [];
  return {
    scale,
    rules: group('axis', ...rules),
    marks: group('axis', ...marks, ...unit),
    height: (1 + unit.length) * LINE_HEIGHT + 8,
  };
}
