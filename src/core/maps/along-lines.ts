/** Measures lines on a drawing, and finds spots on them. */
import type { Spot } from './trace.ts';

function distanceOf([x, y]: Spot, [toX, toY]: Spot): number {
  return Math.hypot(toX - x, toY - y);
}

/** Returns the length of a line. */
export function lengthOf(spots: readonly Spot[]): number {
  return spots.slice(1).reduce((sum, spot, index) => sum + distanceOf(spots[index] as Spot, spot), 0);
}

/** Returns the spot at a part of a line's length. */
export function spotAt(spots: readonly Spot[], part: number): Spot {
  let left = lengthOf(spots) * part;
  for (const [index, to] of spots.slice(1).entries()) {
    const from = spots[index] as Spot;
    const length = distanceOf(from, to);
    if (length >= left && length > 0) {
      const share = left / length;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= length;
  }
  return spots.at(-1) as Spot;
}

/** Returns spots along a line, about as far from each other as asked. */
export function alongLine(spots: readonly Spot[], step: number): Spot[] {
  const count = Math.min(Math.max(1, Math.round(lengthOf(spots) / step)), 120);
  return Array.from({ length: count + 1 }, (_, index) => spotAt(spots, index / count));
}
