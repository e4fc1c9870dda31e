/** Draws a diagram as SVG: shapes without colours, which follow the theme by `diagrams.css`. */
import { createPen, element, group } from '../charts/pen.ts';
import { LINE_HEIGHT } from '../charts/text-room.ts';
import type { Diagram, DiagramEdge, DiagramFault, Direction, Head } from './diagram.ts';
import { drawShape, edgeOf, p } from './draw-shapes.ts';
import { type Box, GROUP_HEAD, type Layout, layOut, type Point } from './lay-out.ts';
import { readFlowchart } from './read-flowchart.ts';

/** How a diagram is drawn. */
export interface DiagramSettings {
  locale: string;
  isRightToLeft: boolean;
}

/** A diagram as HTML, with what is said of it; or what keeps it from being drawn. */
export type DrawnDiagram = { svg: string; diagram: Diagram } | { fault: DiagramFault };

/** The width of a phone’s text, and that of a desktop’s. */
const PLACES = { phone: 320, text: 640 };
/** The height of the letters below their middle, and half the size of a head. */
const BASE = 5;
const HEAD = 9;

/**
 * Reads and draws the source of a diagram. Text keeps its size, so a drawing is as wide as it is: what is too wide for a
 * phone has a second drawing from top to bottom, with shorter lines, of which a page shows one. What runs from side to side
 * and is wider than any text is drawn from top to bottom everywhere. It never throws.
 */
export function drawDiagram(source: string, settings: DiagramSettings): DrawnDiagram {
  const diagram = readFlowchart(source);
  if ('message' in diagram) return { fault: diagram };
  const { direction } = diagram;
  const upright: Direction = direction === 'LR' || direction === 'RL' ? 'TB' : direction;
  const drawn = layOut(diagram, direction, settings.locale);
  if (drawn.width <= PLACES.phone) return { svg: write(drawn, settings), diagram };
  const narrow = layOut(diagram, upright, settings.locale, true);
  const turned = direction !== upright && drawn.width > PLACES.text && layOut(diagram, upright, settings.locale);
  const wide = turned && turned.width < drawn.width ? turned : drawn;
  if (narrow.width >= wide.width) return { svg: write(wide, settings), diagram };
  return { svg: write(narrow, settings, 'narrow') + write(wide, settings, 'wide'), diagram };
}

/** From right to left the first node stands at the right. */
function write(layout: Layout, { isRightToLeft }: DiagramSettings, className?: string): string {
  const { width, height } = layout;
  const pen = createPen(width, isRightToLeft);
  const mirror = <Placed extends Point>(one: Placed): Placed => ({ ...one, x: pen.x(one.x) });
  const nodes = layout.nodes.map(mirror);
  const boxes = new Map(nodes.map((node) => [node.node.id, node]));
  const text = (lines: string[], { x, y }: Point, name?: string) =>
    pen.text(lines, pen.x(x), y - ((lines.length - 1) * LINE_HEIGHT) / 2 + BASE, 'middle', name);
  const groups = layout.groups.map(mirror).map((box) => {
    const frame = element('rect', {
      x: box.x - box.width / 2,
      y: box.y - box.height / 2,
      width: box.width,
      height: box.height,
      rx: 4,
    });
    const start = pen.x(box.x + ((isRightToLeft ? 1 : -1) * box.width) / 2) + 12;
    return frame + pen.text(box.lines, start, box.y - box.height / 2 + GROUP_HEAD / 2 + BASE + 2, 'start', 'name');
  });
  const edges = layout.edges.filter(({ edge }) => edge.line !== 'hidden');
  const links = edges.map(({ edge, points }) => drawLink(edge, points.map(mirror), boxes));
  const labels = edges.map(({ lines, label }) => (lines.length > 0 ? text(lines, mirror(label)) : ''));
  const shapes = nodes.map(({ node, lines, ...box }) => {
    const down = node.shape === 'drum' ? 6 : 0;
    return drawShape(node.shape, box) + text(lines, { x: box.x, y: box.y + down });
  });
  const parts = [
    group('group', ...groups),
    group('links', ...links),
    group('node', ...shapes),
    group('labels', ...labels),
  ];
  return element('svg', { class: className, viewBox: `0 0 ${width} ${height}`, width, height }, parts.join(''));
}

function drawLink(
  { from, to, line, start, end }: DiagramEdge,
  points: Point[],
  boxes: ReadonlyMap<string, Box & Layout['nodes'][number]>,
): string {
  const [first, last] = [boxes.get(from), boxes.get(to)];
  if (!first || !last) return '';
  const inner = from === to ? loopOf(first, points) : points.slice(1, -1);
  const begin = edgeOf(first.node.shape, first, inner[0] ?? last);
  const finish = edgeOf(last.node.shape, last, inner.at(-1) ?? first);
  const way = [begin, ...inner, finish];
  const [second = finish, lastButOne = begin] = [way[1], way.at(-2)];
  const heads = (start ? drawHead(start, begin, second) : '') + (end ? drawHead(end, finish, lastButOne) : '');
  const open = [
    start ? shortened(begin, second, start) : begin,
    ...inner,
    end ? shortened(finish, lastButOne, end) : finish,
  ];
  return element('path', { class: line === 'solid' ? undefined : line, d: curve(open) }) + heads;
}

/** Returns the turns of a link that leads back to its own node, on the side where dagre has left room. */
function loopOf(node: Box, points: readonly Point[]): Point[] {
  const farthest = points.reduce((far, { x }) => (Math.abs(x - node.x) > Math.abs(far) ? x - node.x : far), 0);
  const x = node.x + farthest;
  const rise = Math.min(node.height, 40) / 2;
  return [
    { x, y: node.y - rise },
    { x, y: node.y + rise },
  ];
}

/** A line through points, whose corners are rounded. */
function curve(points: readonly Point[]): string {
  const [first = { x: 0, y: 0 }, ...others] = points;
  const last = others.at(-1) ?? first;
  const turns = others.slice(0, -1).map((point, index) => {
    const next = others[index + 1] ?? last;
    const isLast = index === others.length - 2;
    const to = isLast ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${p(point.x, point.y)} ${p(to.x, to.y)}`;
  });
  return `M${p(first.x, first.y)}${turns.length > 0 ? turns.join('') : `L${p(last.x, last.y)}`}`;
}

function shortened(tip: Point, from: Point, head: Head): Point {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y);
  const cut = head === 'arrow' ? HEAD - 1 : head === 'dot' ? HEAD : 0;
  if (length <= cut) return tip;
  return { x: tip.x - ((tip.x - from.x) * cut) / length, y: tip.y - ((tip.y - from.y) * cut) / length };
}

function drawHead(head: Head, tip: Point, from: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [x, y] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const at = (along: number, across: number) => p(tip.x - x * along - y * across, tip.y - y * along + x * across);
  if (head === 'dot')
    return element('circle', { class: 'head', cx: tip.x - (x * HEAD) / 2, cy: tip.y - (y * HEAD) / 2, r: HEAD / 2 });
  if (head === 'cross') return element('path', { d: `M${at(2, 5)}L${at(12, -5)}M${at(2, -5)}L${at(12, 5)}` });
  return element('path', { class: 'head', d: `M${at(0, 0)}L${at(HEAD, HEAD / 2)}L${at(HEAD, -HEAD / 2)}Z` });
}
