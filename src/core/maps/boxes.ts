/** Rectangles on a drawing, and what of it is taken. */
import type { Spot } from './trace.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Returns a box of a size around its middle. */
export function boxAround([x, y]: Spot, width: number, height = width): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** Returns whether two boxes share any place. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Returns whether a box lies on a drawing, with a little room around it. */
export function liesOn(box: Box, { width, height }: { width: number; height: number }, room = 4): boolean {
  return box.left >= room && box.top >= room && box.right <= width - room && box.bottom <= height - room;
}

/** Returns the box of that size in the corner of a drawing that hides the fewest spots; the first of equals. */
export function freeCorner(
  corners: readonly Corner[],
  size: { width: number; height: number },
  drawing: { width: number; height: number },
  spots: readonly Spot[],
  taken: readonly Box[],
): Box {
  const room = 10;
  const boxes = corners.map(([vertical, horizontal]): Box => {
    const left = horizontal === 'left' ? room : drawing.width - room - size.width;
    const top = vertical === 'top' ? room : drawing.height - room - size.height;
    return { left, top, right: left + size.width, bottom: top + size.height };
  });
  const free = boxes.filter((box) => !taken.some((other) => overlaps(box, other)));
  const hidden = (box: Box) => spots.filter((spot) => overlaps(box, boxAround(spot, 28))).length;
  return free.reduce((best, box) => (hidden(box) < hidden(best) ? box : best), free[0] as Box);
}

export type Corner = readonly ['top' | 'bottom', 'left' | 'right'];
