/** Draws lying bars: each with its number, or as parts of a whole above an axis. */
import { scaleLinear } from 'd3-scale';
import { type Chart, valuesOf } from './chart.ts';
import type { Drawing } from './drawing.ts';
import { createPen, group, type Pen } from './pen.ts';
import { createRowAxis, createRows, type Rows } from './rows-frame.ts';
import { textWidth } from './text-room.ts';
import { barGroup } from './textures.ts';

/** Draws the bars of a chart, or its stacked parts, lying. */
export function drawRows(chart: Chart, width: number): Drawing {
  const pen = createPen(width, chart.isRightToLeft);
  return chart.type === 'stacked' ? drawParts(chart, pen) : drawBars(chart, pen);
}

/** The height of a bar that stands alone, and of one among others. */
const ALONE = 22;
const AMONG = 18;

function drawBars(chart: Chart, pen: Pen): Drawing {
  const { series } = chart;
  const size = series.length === 1 ? ALONE : AMONG;
  const rows = createRows(chart, pen, size * series.length);
  const at = barScale(chart, rows);
  const zero = at(0);
  const bars = series.map(({ values, texts }, index) => {
    const shapes = values.map((value, row) => {
      const top = (rows.tops[row] ?? 0) + index * size;
      const text = texts[row] || '–';
      if (value === undefined) return pen.text([text], zero + 6, top + size / 2 + 5, 'start', 'number');
      const end = at(value);
      const bar = pen.rect(Math.min(zero, end), top, Math.abs(end - zero), size - (series.length > 1 ? 2 : 0));
      const number = pen.text(
        [text],
        end + (value < 0 ? -6 : 6),
        top + size / 2 + 4,
        value < 0 ? 'end' : 'start',
        'number',
      );
      return bar + number;
    });
    return barGroup(chart, index, shapes);
  });
  const axis = group('axis', pen.line(zero, 0, zero, rows.bottom, 'zero'));
  return { width: pen.width, height: rows.bottom, svg: axis + rows.labels + bars.join('') };
}

/** The scale of bars whose numbers stand at their ends, so that the longest number has its room. */
function barScale(chart: Chart, rows: Rows): (value: number) => number {
  const values = valuesOf(chart);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const room = (isBelow: boolean) =>
    chart.series
      .flatMap(({ values, texts }) => texts.filter((_, row) => (values[row] ?? 0) < 0 === isBelow))
      .reduce((most, text) => Math.max(most, textWidth(text) + 8), 8);
  const start = rows.start + (low < 0 ? room(true) : 1);
  return scaleLinear([low, high || (low < 0 ? 0 : 1)], [start, rows.end - room(false)]);
}

function drawParts(chart: Chart, pen: Pen): Drawing {
  const rows = createRows(chart, pen, ALONE);
  const { scale, rules, marks, height } = createRowAxis(chart, pen, rows, true);
  const sums = chart.labels.map(() => 0);
  const parts = chart.series.map(({ values }, index) => {
    const shapes = values.flatMap((value, row) => {
      if (!value) return [];
      const from = sums[row] ?? 0;
      sums[row] = from + value;
      const length = scale.at(from + value) - scale.at(from);
      return [pen.rect(scale.at(from), rows.tops[row] ?? 0, Math.max(length - 1.5, Math.min(length, 0.5)), ALONE)];
    });
    return barGroup(chart, index, shapes);
  });
  return { width: pen.width, height: rows.bottom + height, svg: rules + rows.labels + parts.join('') + marks };
}
