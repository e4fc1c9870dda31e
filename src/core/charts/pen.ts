/** Writes the shapes of a chart as SVG; from right to left everything is mirrored, besides the texts themselves. */
import { escapeHtml } from '../text/escape-html.ts';
import { LINE_HEIGHT } from './text-room.ts';

type Attributes = Record<string, string | number | undefined>;

/** Where a text stands at its place. The words are logical: `start` is the right end of a text from right to left. */
type Anchor = 'start' | 'middle' | 'end';

export interface Pen {
  width: number;
  /** Returns a distance from the edge where lines begin as one from the left edge. */
  x(distance: number): number;
  rect(x: number, y: number, width: number, height: number, attributes?: Attributes): string;
  line(x1: number, y1: number, x2: number, y2: number, className: string): string;
  /** Writes lines of text below one another; `y` is the baseline of the first. */
  text(lines: readonly string[], x: number, y: number, anchor?: Anchor, className?: string): string;
}

/** Creates a pen for a drawing of a width. */
export function createPen(width: number, isRightToLeft: boolean): Pen {
  const x = (distance: number) => (isRightToLeft ? width - distance : distance);
  return {
    width,
    x,
    rect(from, y, length, height, attributes = {}) {
      const left = isRightToLeft ? width - from - length : from;
      return element('rect', { x: left, y, width: length, height, ...attributes });
    },
    line(x1, y1, x2, y2, className) {
      return element('path', { class: className, d: `M${round(x(x1))} ${round(y1)}L${round(x(x2))} ${round(y2)}` });
    },
    text(lines, at, y, anchor = 'start', className) {
      const place = { x: x(at), y, 'text-anchor': anchor === 'start' ? undefined : anchor, class: className };
      const [first = '', ...others] = lines;
      if (others.length === 0) return element('text', place, escapeHtml(first));
      const spans = lines.map((line, index) =>
        element('tspan', { x: x(at), dy: index === 0 ? undefined : LINE_HEIGHT }, escapeHtml(line)),
      );
      return element('text', place, spans.join(''));
    },
  };
}

/** Writes an element; numbers are rounded to a tenth, and attributes that are `undefined` are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeHtml(value as string)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Writes a group of shapes of one class. */
export function group(className: string, ...content: string[]): string {
  return element('g', { class: className }, content.join(''));
}

/** Rounds to a tenth of a unit, which nobody sees. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
