/** Finds places for the names of a map's features, so that none touches another or leaves the drawing. */
import { LINE_HEIGHT, widestOf } from '../charts/text-room.ts';
import { type Box, liesOn, overlaps } from './boxes.ts';
import type { Spot } from './trace.ts';

/** Where names of lines and areas are tried, as parts of their length or height. */
export const PARTS = [0.5, 0.35, 0.65, 0.2, 0.8];

/** What a name belongs to. */
export interface Named {
  lines: string[];
  /** Where the name may stand, best first. */
  anchors: readonly Anchor[];
}

/** A spot that a name may stand beside, at a distance, or on, where that is an area as wide as `room`. */
export interface Anchor {
  spot: Spot;
  distance: number;
  room?: number;
}

/** A name in its place. `side` is the edge of the text that stands at `x`, and `y` the baseline of its first line. */
export interface PlacedName {
  x: number;
  y: number;
  side: 'left' | 'middle' | 'right';
  box: Box;
}

interface Surroundings {
  width: number;
  height: number;
  isRightToLeft: boolean;
  /** What no name may touch. */
  taken: readonly Box[];
  /** What a name had better not touch, such as the points of a line. */
  crowded: readonly Spot[];
}

/** Bold letters are wider than those that `widestOf` knows. */
const BOLD = 1.07;

/** The distance of a baseline from the upper edge of its line. */
const ASCENT = 14;

/** How often names that found no place are put before the others, and all is tried anew. */
const TRIALS = 6;

/**
 * Finds a place for each name, or `undefined` where there is none; a reader finds that in the list below the map. Names
 * stand at the side where lines begin to be read, if they can, and else around their place, in an order like Imhof's
 * (Positioning Names on Maps, 1975).
 */
export function placeNamed(named: readonly Named[], around: Surroundings): (PlacedName | undefined)[] {
  const crowd = createCrowd(around.crowded);
  let order = [...named.keys()];
  let best: (PlacedName | undefined)[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < TRIALS && fewest > 0; trial++) {
    const found = placeInOrder(order, named, around, crowd);
    const left = order.filter((index) => !found[index]);
    if (left.length < fewest) [best, fewest] = [found, left.length];
    order = [...left, ...order.filter((index) => found[index])];
  }
  return best;
}

function placeInOrder(order: readonly number[], named: readonly Named[], around: Surroundings, crowd: Crowd) {
  const found: (PlacedName | undefined)[] = named.map(() => undefined);
  const taken = [...around.taken];
  for (const index of order) {
    const place = bestPlace(named[index] as Named, taken, around, crowd);
    if (!place) continue;
    found[index] = place;
    taken.push(place.box);
  }
  return found;
}

function bestPlace(named: Named, taken: readonly Box[], around: Surroundings, crowdIn: Crowd): PlacedName | undefined {
  let best: PlacedName | undefined;
  let least = Number.POSITIVE_INFINITY;
  const candidates = named.anchors.flatMap((anchor) => candidatesAt(anchor, named, around.isRightToLeft));
  for (const [rank, candidate] of candidates.entries()) {
    if (!liesOn(candidate.box, around) || taken.some((box) => overlaps(box, candidate.box))) continue;
    const cost = crowdIn(candidate.box) * 3 + rank;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/** Returns how crowded a box is. */
type Crowd = (box: Box) => number;

/** Counts the cells of a box that hold a spot, as there may be thousands of spots. */
function createCrowd(spots: readonly Spot[]): Crowd {
  const cell = (at: number) => Math.floor(at / 8);
  const cells = new Set(spots.map(([x, y]) => `${cell(x)} ${cell(y)}`));
  return ({ left, top, right, bottom }) => {
    let count = 0;
    for (let row = cell(top); row <= cell(bottom); row++)
      for (let at = cell(left); at <= cell(right); at++) if (cells.has(`${at} ${row}`)) count++;
    return count;
  };
}

function candidatesAt(
  { spot: [x, y], distance, room = 0 }: Anchor,
  { lines }: Named,
  isRightToLeft: boolean,
): PlacedName[] {
  const width = widestOf(lines) * BOLD;
  const height = lines.length * LINE_HEIGHT;
  const at = (side: PlacedName['side'], edge: number, top: number): PlacedName => {
    const left = side === 'left' ? edge : side === 'right' ? edge - width : edge - width / 2;
    return { x: edge, y: top + ASCENT, side, box: { left, top, right: left + width, bottom: top + height } };
  };
  const middle = y - height / 2;
  const [above, below] = [y - distance - height, y + distance];
  const beside = distance + 2;
  const right = [
    at('left', x + beside, middle),
    at('left', x + distance * 0.7, above + 4),
    at('left', x + distance * 0.7, below - 4),
  ];
  const left = [
    at('right', x - beside, middle),
    at('right', x - distance * 0.7, above + 4),
    at('right', x - distance * 0.7, below - 4),
  ];
  const [first, second] = isRightToLeft ? [left, right] : [right, left];
  return [
    ...(width + 8 <= room ? [at('middle', x, middle)] : []),
    first[0],
    second[0],
    first[1],
    first[2],
    second[1],
    second[2],
    at('middle', x, above),
    at('middle', x, below),
  ] as PlacedName[];
}
