/** Draws a slope for each row, from one moment to another, with its name and numbers at its ends. */
import type { Chart } from './chart.ts';
import { moveApart, pointAt } from './draw-lines.ts';
import type { Drawing } from './drawing.ts';
import { createPen, group, round } from './pen.ts';
import { fitText, LINE_HEIGHT, widestOf } from './text-room.ts';
import { createValueScale } from './value-scale.ts';

/** Draws the slopes of a chart. */
export function drawSlope(chart: Chart, width: number): Drawing {
  const pen = createPen(width, chart.isRightToLeft);
  const [before, after] = chart.series;
  const text = (series: typeof before, row: number) => series?.texts[row] || '–';
  const names = chart.labels.map((label) => fitText(label, width * 0.3, chart.locale, 2));
  const numbers = [before, after].map((series) => widestOf(chart.labels.map((_, row) => text(series, row))));
  const start = (numbers[0] ?? 0) + 12;
  const end = width - widestOf(names.flat()) - (numbers[1] ?? 0) - 24;
  const top = LINE_HEIGHT + 16;
  const lines = names.flat().length;
  const bottom = top + Math.max(width < 500 ? 200 : 260, lines * LINE_HEIGHT);
  const scale = createValueScale(chart, [bottom, top], false, 5);
  // Between the numbers themselves, as no axis needs round ones
  const values = [before, after].flatMap((series) => (series?.values ?? []).filter((value) => value !== undefined));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low < high) scale.at.domain([low, high]);
  const rows = chart.labels.keys().toArray();
  const placesOf = (series: typeof before, label: (row: number) => string[]) => {
    const places = rows.map((row) => ({ row, lines: label(row), y: scale.at(series?.values[row] ?? low) }));
    moveApart(places, top - LINE_HEIGHT / 2, bottom);
    return places;
  };
  const slopes = rows.map((row) => {
    const ends = [before, after].map((series) => series?.values[row]);
    const points = ends.flatMap((value, index): [number, number][] =>
      value === undefined ? [] : [[round(pen.x(index === 0 ? start : end)), round(scale.at(value))]],
    );
    const signs = points.map((point) => pointAt(point, 0)).join('');
    const [from, to] = ends;
    if (from === undefined || to === undefined) return signs;
    return pen.line(start, scale.at(from), end, scale.at(to), 'line') + signs;
  });
  const left = placesOf(before, (row) => [text(before, row)]).map(({ row, y }) =>
    pen.text([text(before, row)], start - 8, y + 5, 'end', 'number'),
  );
  const right = placesOf(after, (row) => names[row] ?? []).map(({ row, lines: name, y }) => {
    const first = y + 5 - ((name.length - 1) * LINE_HEIGHT) / 2;
    const number = pen.text([text(after, row)], end + 8, y + 5, 'start', 'number');
    return number + pen.text(name, end + (numbers[1] ?? 0) + 16, first, 'start');
  });
  const heads = [
    pen.text(fitText(before?.name ?? '', end - 16, chart.locale, 1), 0, 14, 'start', 'name'),
    pen.text(fitText(after?.name ?? '', width - end, chart.locale, 1), end, 14, 'start', 'name'),
    pen.line(start, top - 8, start, bottom + 8, 'rule'),
    pen.line(end, top - 8, end, bottom + 8, 'rule'),
  ];
  return {
    width,
    height: bottom + 14,
    svg: group('axis', ...heads) + group('s0', ...slopes) + group('labels', ...left, ...right),
    isNamed: true,
  };
}
