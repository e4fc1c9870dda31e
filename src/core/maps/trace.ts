/** Traces shapes of the earth as lines on a drawing, with few points, and writes them as paths of few bytes. */
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';

export type Spot = readonly [x: number, y: number];

/** A line on a drawing. */
export interface Trace {
  spots: Spot[];
  isClosed: boolean;
}

/** How far a line may be moved, in units of the drawing, and how small an island may be, in square units. */
const TOLERANCE = 0.5;
const SMALLEST = 1.5;

/** Traces a shape: projected, cut at the frame, with as few points as nobody sees. */
export function trace(shape: GeoPermissibleObjects, projection: GeoProjection): Trace[] {
  const traces: Trace[] = [];
  const write = (x: number, y: number) => traces.at(-1)?.spots.push([x, y]);
  const context = {
    beginPath() {},
    moveTo: (x: number, y: number) => traces.push({ spots: [[x, y]], isClosed: false }),
    lineTo: write,
    arc() {},
    closePath() {
      const last = traces.at(-1);
      if (last) last.isClosed = true;
    },
  };
  geoPath(projection, context)(shape);
  return traces.flatMap((one) => {
    if (one.isClosed && areaOf(one.spots) < SMALLEST) return [];
    const spots = simplify(one.spots, one.isClosed);
    return spots.length > (one.isClosed ? 2 : 1) ? [{ ...one, spots }] : [];
  });
}

/** Returns the area within a closed line. */
export function areaOf(spots: readonly Spot[]): number {
  const twice = spots.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = spots[(index + 1) % spots.length] as Spot;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Leaves out points that lie on a line between others (Douglas and Peucker, 1973). */
function simplify(spots: readonly Spot[], isClosed: boolean): Spot[] {
  const last = spots.length - 1;
  if (last < 2) return [...spots];
  const kept = new Uint8Array(spots.length);
  // A closed line is divided at its far end
  const middle = isClosed ? farthest(spots, 0, last, true).index : last;
  kept[0] = kept[middle] = kept[last] = 1;
  const waiting: [number, number][] = isClosed
    ? [
        [0, middle],
        [middle, last],
      ]
    : [[0, last]];
  for (const [from, to] of waiting) {
    const { index, distance } = farthest(spots, from, to);
    if (distance <= TOLERANCE ** 2) continue;
    kept[index] = 1;
    waiting.push([from, index], [index, to]);
  }
  return spots.filter((_, index) => kept[index] === 1);
}

/** Finds the point between two others that is farthest from the line between them, or from the first alone. */
function farthest(spots: readonly Spot[], from: number, to: number, isFromFirst = false) {
  const [x, y] = spots[from] as Spot;
  const [endX, endY] = isFromFirst ? [x, y] : (spots[to] as Spot);
  const [dx, dy] = [endX - x, endY - y];
  const length = dx * dx + dy * dy;
  let [index, distance] = [from, 0];
  for (let at = from + 1; at < to; at++) {
    const [spotX, spotY] = spots[at] as Spot;
    const along = length === 0 ? 0 : Math.min(Math.max(((spotX - x) * dx + (spotY - y) * dy) / length, 0), 1);
    const away = (spotX - x - along * dx) ** 2 + (spotY - y - along * dy) ** 2;
    if (away > distance) [index, distance] = [at, away];
  }
  return { index, distance };
}

/** Paths are written in halves of a unit, which is one pixel of most screens; a group scales them (`HALVES`). */
export const HALVES = 'scale(.5)';

/** Writes lines as the data of a path, in halves of a unit, with relative steps. */
export function pathData(traces: readonly Trace[]): string {
  return traces.map(writeTrace).join('');
}

function writeTrace({ spots, isClosed }: Trace): string {
  const [first, ...others] = spots.map(([x, y]) => [Math.round(x * 2), Math.round(y * 2)] as const);
  if (!first) return '';
  let [x, y] = first;
  let steps = '';
  for (const [toX, toY] of others) {
    const [dx, dy] = [toX - x, toY - y];
    if (dx === 0 && dy === 0) continue;
    steps += `${steps === '' ? 'l' : separated(dx)}${dx}${separated(dy)}${dy}`;
    [x, y] = [toX, toY];
  }
  return steps === '' ? '' : `M${first[0]}${separated(first[1])}${first[1]}${steps}${isClosed ? 'z' : ''}`;
}

/** A minus divides numbers as well as a space. */
function separated(value: number): string {
  return value < 0 ? '' : ' ';
}
