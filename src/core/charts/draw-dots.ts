/** Draws dots on a common scale: a row for each label, a sign for each series, and a line between two of them. */
import type { Chart } from './chart.ts';
import { pointAt } from './draw-lines.ts';
import type { Drawing } from './drawing.ts';
import { classOf } from './marks.ts';
import { createPen, group, round } from './pen.ts';
import { createRowAxis, createRows } from './rows-frame.ts';

/** The height of a row. */
const SIZE = 18;

/** Draws the dots of a chart. */
export function drawDots(chart: Chart, width: number): Drawing {
  const pen = createPen(width, chart.isRightToLeft);
  const rows = createRows(chart, pen, SIZE);
  const { scale, rules, marks, height } = createRowAxis(chart, pen, rows, false);
  const middleOf = (row: number) => (rows.tops[row] ?? 0) + SIZE / 2;
  const spans = chart.labels.map((_, row) => {
    const places = chart.series.flatMap(({ values: { [row]: value } }) =>
      value === undefined ? [] : [scale.at(value)],
    );
    const [from, to] = [Math.min(...places), Math.max(...places)];
    return places.length > 1 ? pen.line(from, middleOf(row), to, middleOf(row), 'span') : '';
  });
  const dots = chart.series.map(({ values }, index) => {
    const signs = values.flatMap((value, row) =>
      value === undefined ? [] : [pointAt([round(pen.x(scale.at(value))), round(middleOf(row))], index)],
    );
    return group(classOf(chart, index), ...signs);
  });
  return { width, height: rows.bottom + height, svg: rules + rows.labels + spans.join('') + dots.join('') + marks };
}
