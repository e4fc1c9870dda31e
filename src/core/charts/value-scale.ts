/** The scale of a chart's numbers: where it begins and ends, and the marks along it as the language writes them. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { memoise } from '../text/memoise.ts';
import { type Chart, valuesOf } from './chart.ts';

export interface ValueScale {
  /** Returns the place of a number on the drawing. */
  at: ScaleLinear<number, number>;
  ticks: { value: number; text: string }[];
  /** A unit too long to stand beside each mark; it stands above them once. */
  unit?: string;
}

/** Units of this length stand beside each mark. */
const SHORT_UNIT = 3;

const tickFormat = memoise(
  (locale: string, notation: 'standard' | 'compact') =>
    new Intl.NumberFormat(locale, { notation, maximumFractionDigits: notation === 'compact' ? 1 : 6 }),
);

/**
 * Creates the scale of a chart between two places of its drawing.
 *
 * @param isFromZero Bars show numbers by their length, so their scale holds zero; lines may leave it out.
 */
export function createValueScale(
  chart: Chart,
  range: [number, number],
  isFromZero: boolean,
  most: number,
  isRound = true,
): ValueScale {
  const values = chart.type === 'stacked' ? totalsOf(chart) : valuesOf(chart);
  // Not by spreading: a chart may hold thousands of numbers
  let low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  let high = values.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY);
  const isNearZero = low > 0 ? low < 0.5 * high : high < 0 && high > 0.5 * low;
  if (isFromZero || isNearZero) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(low, 0), Math.max(high, 0)];
  const at = scaleLinear([low, high], range);
  if (isRound) at.nice(most);
  return { at, ...writeTicks(at.ticks(most), chart) };
}

/** Returns the sums of the rows, which is how far stacked parts reach. */
export function totalsOf({ labels, series }: Chart): number[] {
  return labels.map((_, row) => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0));
}

function writeTicks(values: number[], { locale, unit }: Chart): Pick<ValueScale, 'ticks' | 'unit'> {
  const isLarge = values.some((value) => Math.abs(value) >= 100_000);
  const format = tickFormat(locale, isLarge ? 'compact' : 'standard');
  const { before, after } = unit;
  const isShort = (before + after).trim().length <= SHORT_UNIT;
  const write = (value: number) => {
    if (!isShort) return format.format(value);
    // A sign stands before the unit: −€5
    if (value < 0 && before !== '') return `−${before}${format.format(-value)}${after}`;
    return before + format.format(value) + after;
  };
  const ticks = values.map((value) => ({ value, text: write(value) }));
  return {
    ticks,
    ...(!isShort && {
      unit: [before, after]
        .map((part) => part.trim())
        .join(' ')
        .trim(),
    }),
  };
}
