/** Draws a chart as HTML: a key where series need one, and a drawing for a phone beside one for wider places. */
import { escapeHtml } from '../text/escape-html.ts';
import type { Chart, ChartType } from './chart.ts';
import { drawColumns, isUpright } from './draw-columns.ts';
import { drawDots } from './draw-dots.ts';
import { drawLines } from './draw-lines.ts';
import { drawRows } from './draw-rows.ts';
import { drawSlope } from './draw-slope.ts';
import { type Drawing, NARROW, WIDE } from './drawing.ts';
import { classOf, markOf } from './marks.ts';
import { element, group } from './pen.ts';
import { barGroup, writeTextures } from './textures.ts';

type Draw = (chart: Chart, width: number) => Drawing;

const drawBars: Draw = (chart, width) => (isUpright(chart, width) ? drawColumns : drawRows)(chart, width);

const DRAW: Readonly<Record<ChartType, Draw>> = {
  bar: drawBars,
  stacked: drawBars,
  line: drawLines,
  dot: drawDots,
  slope: drawSlope,
};

/**
 * Draws a chart twice, as text in a drawing shrinks with it: at 320 units for a phone, and at 640. The page shows one of
 * the two. No colour stands in it: series are classes, `s1` to `s6`.
 */
export function drawChart(chart: Chart): string {
  const narrow = DRAW[chart.type](chart, NARROW);
  const wide = DRAW[chart.type](chart, WIDE);
  const needsKey = chart.series.length > 1 && !narrow.isNamed;
  return (needsKey ? writeKey(chart) : '') + writeDrawing(narrow, 'narrow') + writeDrawing(wide, 'wide');
}

function writeDrawing({ width, height, svg }: Drawing, className: string): string {
  const size = { viewBox: `0 0 ${width} ${Math.ceil(height)}`, width, height: Math.ceil(height) };
  return element('svg', { class: className, ...size }, svg);
}

/** Names the series. It also holds the textures, as those of a drawing that is not shown would not be painted. */
function writeKey(chart: Chart): string {
  const { type, series } = chart;
  const isSigns = type === 'line' || type === 'dot';
  const width = type === 'line' ? 36 : 16;
  const entries = series.map(({ name }, index) => {
    const bar = () => barGroup(chart, index, [element('rect', { y: 1, width: 14, height: 14 })]);
    const shape = isSigns ? group(classOf(chart, index), writeSign(type, index)) : bar();
    const textures = !isSigns && index === 0 ? writeTextures(chart) : '';
    const svg = element('svg', { viewBox: `0 0 ${width} 16`, width, height: 16 }, textures + shape);
    return `<li>${svg}${escapeHtml(name)}</li>`;
  });
  return `<ul class="key">${entries.join('')}</ul>`;
}

function writeSign(type: ChartType, index: number): string {
  const line = type === 'line' ? element('path', { class: 'line', d: 'M1 8H35' }) : '';
  const x = type === 'line' ? 18 : 8;
  return line + element('path', { class: 'point', transform: `translate(${x} 8)`, d: markOf(index) });
}
