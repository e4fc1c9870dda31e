/** Lays a diagram out: dagre knows ranks and crossings; sizes follow from estimates of texts, the same everywhere. */
import { Graph, layout } from '@dagrejs/dagre';
import { LINE_HEIGHT, textWidth, widestOf, wrapText } from '../charts/text-room.ts';
import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode, Direction, Shape } from './diagram.ts';

export interface Point {
  x: number;
  y: number;
}

/** The middle of something, and its size. */
export interface Box extends Point {
  width: number;
  height: number;
}

export interface Layout {
  width: number;
  height: number;
  nodes: (Box & { node: DiagramNode; lines: string[] })[];
  /** `label` is the middle of the words. */
  edges: { edge: DiagramEdge; points: Point[]; lines: string[]; label: Point }[];
  /** The outer ones first. */
  groups: (Box & { group: DiagramGroup; lines: string[] })[];
}

/** How wide words stand in a node and on a link at most, and how far nodes are apart: as a rule, and on a phone. */
const ROOMY = { node: 168, link: 120, nodesep: 32 };
const TIGHT: typeof ROOMY = { node: 88, link: 72, nodesep: 16 };
const MARGIN = 4;
/** What the words of a group take above its nodes. */
export const GROUP_HEAD = 26;

/** What a shape takes beside and above the words in it. */
const ROOM: Readonly<Record<Shape, (width: number, height: number) => [width: number, height: number]>> = {
  box: (width, height) => [width + 32, height + 24],
  round: (width, height) => [width + 32, height + 24],
  pill: (width, height) => [width + height + 24, height + 24],
  bars: (width, height) => [width + 48, height + 24],
  drum: (width, height) => [width + 32, height + 44],
  circle: (width, height) => square(Math.hypot(width, height) + 20),
  diamond: (width, height) => [1.35 * width + 44, 1.8 * height + 36],
  hexagon: (width, height) => [width + 56, height + 28],
};

/** Lays a diagram out in a direction, in units of the drawing; one for a phone is narrower, and taller. */
export function layOut(diagram: Diagram, direction: Direction, locale: string, isForPhone = false): Layout {
  const widths = isForPhone ? TIGHT : ROOMY;
  const graph = new Graph({ directed: true, compound: true, multigraph: true });
  // The words of a group stand between ranks
  const ranksep = diagram.groups.length > 0 ? 64 : 44;
  graph.setGraph({
    rankdir: direction,
    nodesep: widths.nodesep,
    ranksep,
    edgesep: 20,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  const nodes = diagram.nodes.map((node) => {
    const lines = linesOf(node.text, widths.node, locale);
    const [width, height] = ROOM[node.shape](Math.max(24, widestOf(lines)), lines.length * LINE_HEIGHT);
    graph.setNode(keyOf(node.id), { width, height });
    return { node, lines };
  });
  for (const { id } of diagram.groups) graph.setNode(keyOf(id), {});
  for (const { id, group } of diagram.nodes) if (group !== undefined) graph.setParent(keyOf(id), keyOf(group));
  for (const { id, parent } of diagram.groups) if (parent !== undefined) graph.setParent(keyOf(id), keyOf(parent));
  const edges = diagram.edges.map((edge, index) => {
    const lines = edge.text === '' ? [] : linesOf(edge.text, widths.link, locale);
    const size = lines.length > 0 ? { width: widestOf(lines) + 8, height: lines.length * LINE_HEIGHT } : {};
    graph.setEdge(keyOf(edge.from), keyOf(edge.to), { minlen: edge.ranks, labelpos: 'c', ...size }, String(index));
    return { edge, lines, index };
  });
  layout(graph);
  const found = (id: string) => graph.node(keyOf(id)) as Box;
  const turn = turnOf(
    diagram.nodes.map(({ id }) => found(id)),
    direction,
  );
  const boxOf = (id: string): Box => {
    const { width, height } = found(id);
    return { ...turn(found(id)), width, height };
  };
  const placed: Layout = {
    width: 0,
    height: 0,
    nodes: nodes.map((node) => ({ ...boxOf(node.node.id), ...node })),
    edges: edges.map(({ edge, lines, index }) => {
      const way = graph.edge(keyOf(edge.from), keyOf(edge.to), String(index)) as Partial<Point> & { points: Point[] };
      return { edge, lines, points: way.points.map(turn), label: turn({ x: way.x ?? 0, y: way.y ?? 0 }) };
    }),
    groups: diagram.groups.map((group) => headed(boxOf(group.id), group)),
  };
  return moved(placed);
}

/** Ids of editors can't be keys of objects as they are: `__proto__`. */
function keyOf(id: string): string {
  return `n:${id}`;
}

function linesOf(text: string, width: number, locale: string): string[] {
  return text.split('\n').flatMap((line) => wrapText(line, width, locale, 20) ?? [line.trim()]);
}

function square(size: number): [number, number] {
  return [size, size];
}

/**
 * Returns what turns a layout over where more of its nodes would then stand in the order in which they were written: dagre
 * lays branches out in either order.
 */
function turnOf(boxes: readonly Box[], direction: Direction): (point: Point) => Point {
  const isUpright = direction === 'TB' || direction === 'BT';
  const along = ({ x, y }: Point) => (isUpright ? y : x);
  const across = ({ x, y }: Point) => (isUpright ? x : y);
  let score = 0;
  for (const [index, box] of boxes.entries()) {
    for (const later of boxes.slice(index + 1))
      if (Math.abs(along(box) - along(later)) < 1) score += Math.sign(across(later) - across(box));
  }
  if (score >= 0) return ({ x, y }) => ({ x, y });
  return ({ x, y }) => (isUpright ? { x: -x, y } : { x, y: -y });
}

/** Makes room for the words of a group, above what it holds. */
function headed(box: Box, group: DiagramGroup): Layout['groups'][number] {
  const width = Math.max(box.width, textWidth(group.text) + 24);
  return {
    group,
    lines: [group.text.replaceAll('\n', ' ')],
    x: box.x,
    width,
    y: box.y - GROUP_HEAD / 2,
    height: box.height + GROUP_HEAD,
  };
}

/** Moves everything to where the drawing begins, and measures it. */
function moved({ nodes, edges, groups }: Layout): Layout {
  const boxes: Box[] = [
    ...nodes,
    ...groups,
    ...edges.flatMap(({ points, label, lines }) => [
      ...points.map((point) => ({ ...point, width: 12, height: 12 })),
      ...(lines.length > 0 ? [{ ...label, width: widestOf(lines), height: lines.length * LINE_HEIGHT }] : []),
    ]),
  ];
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2)) - MARGIN;
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2)) - MARGIN;
  const move = <Placed extends Point>(one: Placed): Placed => ({ ...one, x: one.x - left, y: one.y - top });
  return {
    width: Math.ceil(Math.max(...boxes.map(({ x, width }) => x + width / 2)) - left + MARGIN),
    height: Math.ceil(Math.max(...boxes.map(({ y, height }) => y + height / 2)) - top + MARGIN),
    nodes: nodes.map(move),
    edges: edges.map((edge) => ({ ...edge, points: edge.points.map(move), label: move(edge.label) })),
    groups: groups.map(move),
  };
}
