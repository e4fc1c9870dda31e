/** Draws lines: one for each series, told apart by colour, dashes, the shape of its points and its name at the end. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from './chart.ts';
import { createPlot, type Plot, writeLabels } from './columns-frame.ts';
import { type Drawing, NARROW } from './drawing.ts';
import { classOf, markOf } from './marks.ts';
import { createPen, element, group, type Pen, round } from './pen.ts';
import { LINE_HEIGHT, widestOf, wrapText } from './text-room.ts';

/** Up to so many points of a line have a sign each. */
const MOST_POINTS = 16;

interface EndName {
  index: number;
  lines: string[];
  /** The middle of the name. */
  y: number;
}

/** Draws the lines of a chart. */
export function drawLines(chart: Chart, width: number): Drawing {
  const pen = createPen(width, chart.isRightToLeft);
  const names = chart.series.length > 1 ? namesFor(chart, width) : undefined;
  const endRoom = names ? widestOf(names.flat()) + 16 : 10;
  const plot = createPlot(chart, pen, { endRoom, isFromZero: false });
  const places = chart.positions ?? chart.labels.map((_, row) => row);
  const along = scaleLinear([places[0] ?? 0, places.at(-1) ?? 1], [plot.start + 8, plot.end - 4]);
  const centres = places.map((place) => along(place));
  const lines = chart.series.map((_, index) => drawLine(chart, index, centres, plot, pen));
  const below = writeLabels(chart, pen, centres, plot.bottom);
  return {
    width,
    height: plot.bottom + below.height,
    svg: plot.axis + lines.reverse().join('') + (names ? writeNames(names, chart, plot, pen) : '') + below.svg,
    ...((names || chart.series.length === 1) && { isNamed: true as const }),
  };
}

function drawLine(chart: Chart, index: number, centres: number[], plot: Plot, pen: Pen): string {
  const values = chart.series[index]?.values ?? [];
  const points = values.map((value, row): [number, number] | undefined =>
    value === undefined ? undefined : [round(pen.x(centres[row] ?? 0)), round(plot.scale.at(value))],
  );
  const path = line<[number, number] | undefined>()
    .defined((point) => point !== undefined)
    .x((point) => point?.[0] ?? 0)
    .y((point) => point?.[1] ?? 0)(points);
  const isMarked = values.length <= MOST_POINTS;
  const last = points.findLastIndex((point) => point !== undefined);
  // A point between two gaps would have no line at all
  const isShown = (row: number) => isMarked || row === last || (!points[row - 1] && !points[row + 1]);
  const signs = points.flatMap((point, row) => (point && isShown(row) ? [pointAt(point, index)] : []));
  return group(classOf(chart, index), element('path', { class: 'line', d: path ?? '' }), ...signs);
}

/** Writes the sign of a series at a place. */
export function pointAt([x, y]: [number, number], index: number): string {
  return element('path', { class: 'point', transform: `translate(${round(x)} ${round(y)})`, d: markOf(index) });
}

/**
 * Returns the names of the series as they stand at the ends of their lines, or `undefined` where a phone has no room for
 * them: then a key above the chart names them at every width.
 */
function namesFor({ series, locale }: Chart, width: number): string[][] | undefined {
  const wrapAll = (room: number, most: number) => series.map(({ name }) => wrapText(name, room, locale, most));
  const isWhole = (names: (string[] | undefined)[]): names is string[][] => !names.includes(undefined);
  const narrow = wrapAll(NARROW * 0.3, 2);
  if (!isWhole(narrow) || narrow.flat().length > 9) return undefined;
  const names = width === NARROW ? narrow : wrapAll(width * 0.26, 2);
  return isWhole(names) ? names : narrow;
}

function writeNames(names: string[][], chart: Chart, plot: Plot, pen: Pen): string {
  const ends = names.map((lines, index): EndName => {
    const last = chart.series[index]?.values.findLast((value) => value !== undefined) ?? 0;
    return { index, lines, y: plot.scale.at(last) };
  });
  moveApart(ends, plot.top - 8, plot.bottom);
  return ends
    .map(({ index, lines, y }) => {
      const first = y + 5 - ((lines.length - 1) * LINE_HEIGHT) / 2;
      return group(classOf(chart, index), pen.text(lines, plot.end + 8, first, 'start', 'name'));
    })
    .join('');
}

/** Moves names so far apart that none touches another, between two heights. */
export function moveApart(names: { lines: string[]; y: number }[], top: number, bottom: number): void {
  const sorted = [...names].sort((a, b) => a.y - b.y);
  const half = ({ lines }: { lines: string[] }) => (lines.length * (LINE_HEIGHT - 1)) / 2;
  let edge = top;
  for (const name of sorted) {
    name.y = Math.max(name.y, edge + half(name));
    edge = name.y + half(name);
  }
  edge = bottom + LINE_HEIGHT / 2;
  for (const name of sorted.reverse()) {
    name.y = Math.min(name.y, edge - half(name));
    edge = name.y - half(name);
  }
}
