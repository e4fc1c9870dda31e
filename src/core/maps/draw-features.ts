/** Draws the features of a map: areas, lines and places, and tells where their names may stand. */

import { element } from '../charts/pen.ts';
import { fitText } from '../charts/text-room.ts';
import { type Box, boxAround } from './boxes.ts';
import type { Frame } from './frame.ts';
import { type MapFeature, type MapSource, positionsOf, printedName } from './map-source.ts';
import type { Named } from './place-names.ts';
import { areaOf, HALVES, pathData, type Spot, type Trace, trace } from './trace.ts';

export interface DrawnFeatures {
  /** Areas and lines, which lie below the names of countries, and the marks of places above them. */
  shapes: string;
  marks: string;
  /** Where something is to be seen. */
  spots: Spot[];
  /** What no name may hide. */
  taken: Box[];
  named: (Named & { name: string; isMinor: boolean })[];
}

/** A name is at most so wide, as a part of the drawing. */
const WIDEST_NAME = 0.38;

const RADIUS = 5.5;
const MINOR_RADIUS = 3.5;

/** Draws the features of a file in a frame, with names in a language. */
export function drawFeatures({ features }: MapSource, frame: Frame, locale: string): DrawnFeatures {
  const drawn: DrawnFeatures = { shapes: '', marks: '', spots: [], taken: [], named: [] };
  for (const feature of features) {
    const traces = feature.geometry.type === 'Point' ? [] : trace(feature.geometry, frame.projection);
    if (traces.length > 0) drawShape(feature, traces, frame, locale, drawn);
    else drawMark(feature, frame, locale, drawn);
  }
  // Names of places that the story is about come first
  drawn.named.sort((a, b) => Number(a.isMinor) - Number(b.isMinor));
  return drawn;
}

function drawMark(feature: MapFeature, frame: Frame, locale: string, drawn: DrawnFeatures): void {
  const { geometry, isMinor = false } = feature;
  // What is too small to be seen as a line or an area is a place
  const spot = frame.projection(positionsOf(geometry)[0] as [number, number]);
  if (!spot) return;
  const radius = isMinor ? MINOR_RADIUS : RADIUS;
  const mark = element('circle', { class: isMinor ? 'town' : 'spot', cx: spot[0], cy: spot[1], r: radius });
  // What the story is about lies above what helps to find it
  drawn.marks = isMinor ? mark + drawn.marks : drawn.marks + mark;
  drawn.spots.push(spot);
  drawn.taken.push(boxAround(spot, 2 * radius + 2));
  addName(feature, { anchors: [spot], distance: radius + 1 }, frame, locale, drawn);
}

function drawShape(feature: MapFeature, traces: Trace[], frame: Frame, locale: string, drawn: DrawnFeatures): void {
  const isArea = feature.geometry.type === 'MultiPolygon';
  const attributes = { class: isArea ? 'area' : 'route', transform: HALVES, d: pathData(traces) };
  // Areas lie below lines
  const shape = element('path', attributes);
  drawn.shapes = isArea ? shape + drawn.shapes : drawn.shapes + shape;
  const longest = traces.reduce((best, one) => (extentOf(one) > extentOf(best) ? one : best));
  drawn.spots.push(...alongLine(longest.spots, 8));
  const anchors = isArea
    ? [middleOf(longest.spots)]
    : [0.5, 0.35, 0.65, 0.2, 0.8].map((part) => spotAt(longest.spots, part));
  const mayCover = isArea && areaOf(longest.spots) > 2000;
  addName(feature, { anchors, distance: isArea && !mayCover ? 10 : 6, mayCover }, frame, locale, drawn);
}

function addName(
  { names, isMinor = false }: MapFeature,
  place: Omit<Named, 'lines'>,
  { width }: Frame,
  locale: string,
  { named }: DrawnFeatures,
): void {
  const name = printedName(names, locale);
  if (name === undefined || named.some((other) => other.name === name)) return;
  named.push({ ...place, name, isMinor, lines: fitText(name, width * WIDEST_NAME, locale) });
}

function extentOf({ spots, isClosed }: Trace): number {
  return isClosed ? areaOf(spots) : lengthOf(spots);
}

function middleOf(spots: readonly Spot[]): Spot {
  const xs = spots.map(([x]) => x);
  const ys = spots.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function distanceOf([x, y]: Spot, [toX, toY]: Spot): number {
  return Math.hypot(toX - x, toY - y);
}

function lengthOf(spots: readonly Spot[]): number {
  return spots.slice(1).reduce((sum, spot, index) => sum + distanceOf(spots[index] as Spot, spot), 0);
}

/** Returns the spot at a part of a line's length. */
function spotAt(spots: readonly Spot[], part: number): Spot {
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
function alongLine(spots: readonly Spot[], step: number): Spot[] {
  const count = Math.min(Math.max(1, Math.round(lengthOf(spots) / step)), 120);
  return Array.from({ length: count + 1 }, (_, index) => spotAt(spots, index / count));
}
