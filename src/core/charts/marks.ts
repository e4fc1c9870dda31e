/** The signs by which series are told apart where colours can't be (WCAG 2.2, 1.4.1). */
import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import type { Chart } from './chart.ts';

/** The shapes of points, by the number of the series. */
const SHAPES: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolStar,
  symbolWye,
];

/** Returns the class of a series, by which it gets its colour; one that is alone has that of the brand, `s0`. */
export function classOf({ type, series }: Chart, index: number): string {
  return type === 'slope' || series.length === 1 ? 's0' : `s${index + 1}`;
}

/** The area of a sign, in units of the drawing. */
const AREA = 64;

/** Returns the path of the sign of a series around the origin. */
export function markOf(index: number): string {
  const path = symbol(SHAPES[index % SHAPES.length], AREA)() ?? '';
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
