/** What columns and lines stand in: marks and rules of the numbers at the side, labels below. */
import type { Chart } from './chart.ts';
import type { Pen } from './pen.ts';
import { group } from './pen.ts';
import { fitText, LINE_HEIGHT, textWidth, widestOf, wrapText } from './text-room.ts';
import { createValueScale, type ValueScale } from './value-scale.ts';

/** The places of a plot on its drawing, as distances from the edge where lines begin, and from the top. */
export interface Plot {
  start: number;
  end: number;
  top: number;
  bottom: number;
  scale: ValueScale;
  /** The marks and rules. */
  axis: string;
}

interface PlotForm {
  /** What is left free behind the plot. */
  endRoom: number;
  isFromZero: boolean;
  /** Set where every number stands at its shape, so that nobody needs an axis. */
  isWithoutAxis?: boolean;
}

/** The height of a plot without its labels, at the width of a phone and above. */
function plotHeight(width: number): number {
  return width < 500 ? 210 : 300;
}

/** Creates a plot on the drawing of a pen. */
export function createPlot(chart: Chart, pen: Pen, { endRoom, isFromZero, isWithoutAxis }: PlotForm): Plot {
  const height = plotHeight(pen.width);
  const { unit } = createValueScale(chart, [1, 0], isFromZero, 4);
  const top = unit && !isWithoutAxis ? LINE_HEIGHT + 14 : 20;
  const scale = createValueScale(chart, [top + height, top], isFromZero, 4, !isWithoutAxis);
  const side = isWithoutAxis ? 0 : widestOf(scale.ticks.map(({ text }) => text)) + 8;
  const plot = { start: side, end: pen.width - endRoom, top, bottom: top + height, scale };
  const rules = scale.ticks
    .filter(({ value }) => !isWithoutAxis || value === 0)
    .map(({ value }) => {
      const y = scale.at(value);
      return pen.line(plot.start, y, plot.end, y, value === 0 ? 'zero' : 'rule');
    });
  const marks = scale.ticks.map(({ value, text }) => pen.text([text], side - 8, scale.at(value) + 5, 'end'));
  const head = unit ? [pen.text([unit], 0, 12)] : [];
  return { ...plot, axis: group('axis', ...rules, ...(isWithoutAxis ? [] : [...marks, ...head])) };
}

/** Labels below a plot, and the height that they take. */
export interface LabelRow {
  svg: string;
  height: number;
}

/**
 * Writes labels below a plot at their centres, in up to two lines. Where they would touch, every second, third and so on
 * is left out, counted from the last, which is the one that readers look for.
 */
export function writeLabels(chart: Chart, pen: Pen, centres: number[], y: number): LabelRow {
  const { labels, locale } = chart;
  const gap = Math.abs((centres[1] ?? pen.width) - (centres[0] ?? 0));
  const wrapped = chart.positions ? undefined : labels.map((label) => wrapText(label, gap - 6, locale));
  const lines = wrapped?.every((label) => label !== undefined)
    ? (wrapped as string[][])
    : labels.map((label) => fitText(label, Math.min(110, pen.width / 3), locale, 1));
  const placed = lines.map((label, index) => {
    const half = widestOf(label) / 2;
    return { label, half, x: Math.min(Math.max(centres[index] ?? 0, half), pen.width - half) };
  });
  let step = 1;
  while (step < placed.length && !placed.every((_, index) => isApart(placed, index, step))) step++;
  const shown = placed.flatMap((place, index) =>
    (placed.length - 1 - index) % step === 0 ? [{ ...place, index }] : [],
  );
  for (const [order, place] of shown.entries()) {
    const [year, last] = [chart.years?.[place.index], chart.years?.[shown[order - 1]?.index ?? -1]];
    if (year !== undefined && year !== last) place.label = [...place.label, year];
  }
  return {
    svg: group('axis', ...shown.map(({ label, x }) => pen.text(label, x, y + LINE_HEIGHT + 4, 'middle'))),
    height: shown.reduce((most, { label }) => Math.max(most, label.length), 0) * LINE_HEIGHT + 12,
  };
}

function isApart(placed: { half: number; x: number }[], index: number, step: number): boolean {
  const [here, next] = [placed[index], placed[index + step]];
  if (!here || !next || (placed.length - 1 - index) % step !== 0) return true;
  return next.x - here.x >= here.half + next.half + 8;
}

/** Whether all labels of a chart can stand below columns of a width, each in up to two lines. */
export function fitBelow({ labels, locale }: Chart, width: number): boolean {
  return labels.every((label) => wrapText(label, width, locale) !== undefined);
}

/** Whether all numbers of a series can stand above columns of a width. */
export function fitAbove(texts: readonly string[], width: number): boolean {
  return texts.every((text) => textWidth(text) <= width);
}
