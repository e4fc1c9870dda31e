/** Draws upright bars, side by side or on one another: what changes in time runs in the direction of reading. */
import { scaleBand } from 'd3-scale';
import type { Chart } from './chart.ts';
import { createPlot, fitAbove, fitBelow, writeLabels } from './columns-frame.ts';
import type { Drawing } from './drawing.ts';
import { createPen } from './pen.ts';
import { textWidth } from './text-room.ts';
import { barGroup } from './textures.ts';

/** Whether a chart's bars can stand upright on a drawing; else they lie, with their labels at the side. */
export function isUpright(chart: Chart, width: number): boolean {
  const { labels, series } = chart;
  const bars = chart.type === 'stacked' ? 1 : series.length;
  const step = (width - 50) / labels.length;
  if (step < 7 * bars + 4) return false;
  return chart.positions !== undefined || (width > 500 && labels.length <= 10 && fitBelow(chart, step - 8));
}

/** Draws the bars of a chart upright. */
export function drawColumns(chart: Chart, width: number): Drawing {
  const pen = createPen(width, chart.isRightToLeft);
  const [only] = chart.series;
  const texts = only?.texts ?? [];
  const isWithoutAxis = chart.series.length === 1 && fitAbove(texts, width / texts.length - 4);
  const plot = createPlot(chart, pen, { endRoom: 0, isFromZero: true, isWithoutAxis });
  const bands = scaleBand(chart.labels.keys(), [plot.start, plot.end]).paddingInner(0.28).paddingOuter(0.14);
  const band = bands.bandwidth();
  const centres = chart.labels.map((_, row) => (bands(row) ?? 0) + band / 2);
  const { at } = plot.scale;
  const sums = chart.labels.map(() => 0);
  const shapes = chart.series.map(({ values }, index) => {
    const bars = values.flatMap((value, row) => {
      if (value === undefined) return [];
      const start = bands(row) ?? 0;
      if (chart.type === 'stacked') {
        const foot = sums[row] ?? 0;
        sums[row] = foot + value;
        // A gap parts what lies on one another
        const height = at(foot) - at(foot + value);
        return [pen.rect(start, at(foot + value), band, Math.max(height - 1.5, Math.min(height, 0.5)))];
      }
      const share = band / chart.series.length;
      const [top, bottom] = [at(Math.max(value, 0)), at(Math.min(value, 0))];
      return [pen.rect(start + share * index, top, share - (chart.series.length > 1 ? 1 : 0), bottom - top)];
    });
    return barGroup(chart, index, bars);
  });
  const numbers = isWithoutAxis
    ? (only?.values ?? []).map((value, row) => {
        const y = at(value ?? 0) + ((value ?? 0) < 0 ? 17 : -6);
        return pen.text([texts[row] ?? ''], centres[row] ?? 0, y, 'middle', 'number');
      })
    : [];
  const low = isWithoutAxis && (only?.values ?? []).some((value) => (value ?? 0) < 0) ? textWidth('0') + 12 : 0;
  const below = writeLabels(chart, pen, centres, plot.bottom + low);
  return {
    width,
    height: plot.bottom + low + below.height,
    svg: plot.axis + shapes.join('') + numbers.join('') + zeroLine(plot.axis) + below.svg,
  };
}

/** The line of zero lies above the bars. */
function zeroLine(axis: string): string {
  return /<path class="zero"[^>]*><\/path>/.exec(axis)?.[0] ?? '';
}
