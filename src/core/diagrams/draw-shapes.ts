/** Draws the shapes of nodes, and finds where a link touches them. */
import { element, round } from '../charts/pen.ts';
import type { Shape } from './diagram.ts';
import type { Box, Point } from './lay-out.ts';

/** Draws the outline of a node; all shapes are alike from right to left. */
export function drawShape(shape: Shape, { x, y, width, height }: Box): string {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  const box = { x: left, y: top, width, height };
  switch (shape) {
    case 'box':
      return element('rect', { ...box, rx: 2 });
    case 'round':
      return element('rect', { ...box, rx: 10 });
    case 'pill':
      return element('rect', { ...box, rx: height / 2 });
    case 'bars':
      return (
        element('rect', { ...box, rx: 2 }) +
        path([`M${p(left + 8, top)}V${round(bottom)}`, `M${p(right - 8, top)}V${round(bottom)}`], 'bar')
      );
    case 'circle':
      return element('circle', { cx: x, cy: y, r: width / 2 });
    case 'diamond':
      return path([`M${p(x, top)}L${p(right, y)}L${p(x, bottom)}L${p(left, y)}Z`]);
    case 'hexagon':
      return path([
        `M${p(left + 16, top)}H${round(right - 16)}L${p(right, y)}L${p(right - 16, bottom)}H${round(left + 16)}L${p(left, y)}Z`,
      ]);
    case 'drum': {
      const arc = `${round(width / 2)} 8 0 0`;
      const body = `M${p(left, top + 8)}V${round(bottom - 8)}A${arc} 0 ${p(right, bottom - 8)}V${round(top + 8)}A${arc} 0 ${p(left, top + 8)}Z`;
      return path([body]) + path([`M${p(left, top + 8)}A${arc} 0 ${p(right, top + 8)}`], 'bar');
    }
  }
}

function path(parts: string[], className?: string): string {
  return element('path', { class: className, d: parts.join('') });
}

/** Writes a point. */
export function p(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

/** Returns the point on the outline of a node towards another point; dagre knows boxes alone. */
export function edgeOf(shape: Shape, box: Box, to: Point): Point {
  const [dx, dy] = [to.x - box.x, to.y - box.y];
  // The outline is met once on the way, so halves of the way lead to it
  let [inside, outside] = [0, 1];
  for (let step = 0; step < 16; step++) {
    const middle = (inside + outside) / 2;
    if (holds(shape, box, dx * middle, dy * middle)) inside = middle;
    else outside = middle;
  }
  return { x: box.x + dx * inside, y: box.y + dy * inside };
}

/** Returns whether a point, counted from the middle of a node, lies in it. */
function holds(shape: Shape, box: Box, x: number, y: number): boolean {
  const [width, height] = [box.width / 2, box.height / 2];
  if (shape === 'circle') return Math.hypot(x, y) <= width;
  if (shape === 'diamond') return Math.abs(x) / width + Math.abs(y) / height <= 1;
  if (shape === 'pill') return Math.hypot(Math.max(0, Math.abs(x) - width + height), y) <= height;
  const slope = shape === 'hexagon' ? (16 * Math.abs(y)) / height : 0;
  return Math.abs(x) <= width - slope && Math.abs(y) <= height;
}
