/** Measures areas on a drawing: where a name stands in them, and what they cover. */
import type { Box } from './boxes.ts';
import { type Anchor, PARTS } from './place-names.ts';
import type { Spot } from './trace.ts';

/** Returns where the name of an area may stand: on its widest places, or beside them. */
export function anchorsIn(spots: readonly Spot[]): Anchor[] {
  const ys = spots.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return PARTS.flatMap((part): Anchor[] => {
    const y = top + (bottom - top) * part;
    const crossings = crossingsAt(y, spots);
    const widths = crossings.flatMap((x, index) =>
      index % 2 === 0 ? [{ x, room: (crossings[index + 1] ?? x) - x }] : [],
    );
    const [first, ...others] = widths;
    if (!first) return [];
    const { x, room } = others.reduce((best, one) => (one.room > best.room ? one : best), first);
    return [{ spot: [x + room / 2, y], distance: room / 2 + 4, room }];
  }).sort((a, b) => roughly(b.room) - roughly(a.room));
}

/** Of places that are about as wide, the first is the best. */
function roughly(room = 0): number {
  return Math.round(room / 12);
}

/** Covers an area with strips. */
export function stripsOf(spots: readonly Spot[]): Box[] {
  const ys = spots.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const strips = Array.from({ length: Math.ceil((bottom - top) / STRIP) }, (_, index) => top + (index + 0.5) * STRIP);
  return strips.flatMap((y) => {
    const crossings = crossingsAt(y, spots);
    return crossings.flatMap((left, index) => {
      const right = crossings[index + 1];
      return index % 2 === 1 || right === undefined ? [] : [{ left, right, top: y - STRIP / 2, bottom: y + STRIP / 2 }];
    });
  });
}

const STRIP = 8;

/** Returns where a level line crosses a closed line, from left to right. */
export function crossingsAt(level: number, spots: readonly Spot[]): number[] {
  const crossings = spots.flatMap(([x, y], index) => {
    const [toX, toY] = spots[(index + 1) % spots.length] as Spot;
    return y <= level === toY <= level ? [] : [x + ((level - y) / (toY - y)) * (toX - x)];
  });
  return crossings.sort((a, b) => a - b);
}
