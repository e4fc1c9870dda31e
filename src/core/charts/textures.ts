/** Textures of bars: every second series is hatched, so that neighbours are told apart without colour, and on paper. */
import type { Chart } from './chart.ts';
import { classOf } from './marks.ts';
import { element } from './pen.ts';

/** The angles of the hatching, by the number of the series. */
const ANGLES: Readonly<Record<number, number>> = { 1: 45, 3: -45, 5: 90 };

/** Writes the bars of a series as a group, with its texture. */
export function barGroup(chart: Chart, index: number, content: readonly string[]): string {
  const isHatched = chart.series.length > 1 && ANGLES[index] !== undefined;
  const fill = isHatched ? `url(#${idOf(chart, index)})` : undefined;
  return element('g', { class: `${classOf(chart, index)}${isHatched ? ' hatched' : ''}`, fill }, content.join(''));
}

/** Writes the textures that the bars of a chart refer to. */
export function writeTextures(chart: Chart): string {
  const patterns = chart.series.flatMap((_, index) => {
    const angle = ANGLES[index];
    if (angle === undefined) return [];
    const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${angle})` };
    const ground = element('rect', { width: 6, height: 6 }) + element('path', { class: 'hatch', d: 'M1 0V6' });
    return [element('pattern', { id: idOf(chart, index), class: `s${index + 1}`, ...size }, ground)];
  });
  return patterns.length > 0 ? element('defs', {}, patterns.join('')) : '';
}

function idOf({ number }: Chart, index: number): string {
  return `chart:${number}:${index + 1}`;
}
