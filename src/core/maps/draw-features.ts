/** Draws the features of a map: areas, lines and places, and tells where their names may stand. */

import { element } from '../charts/pen.ts';
import { fitText } from '../charts/text-room.ts';
import { alongLine, lengthOf, spotAt } from './along-lines.ts';
import { type Box, boxAround } from './boxes.ts';
import type { Frame } from './frame.ts';
import { anchorsIn, stripsOf } from './inside-areas.ts';
import { type MapFeature, type MapSource, positionsOf, printedName } from './map-source.ts';
import { type Anchor, type Named, PARTS } from './place-names.ts';
import { areaOf, HALVES, pathData, type Spot, type Trace, trace } from './trace.ts';

export interface DrawnFeatures {
  /** Areas and lines, which lie below the names of countries, and the marks of places above them. */
  shapes: string;
  marks: string;
  /** Where something is to be seen. */
  spots: Spot[];
  /** What no name may hide. */
  taken: Box[];
  /** What the names of countries keep away from besides. */
  covered: Box[];
  named: (Named & { name: string; isMinor: boolean })[];
}

/** A name is at most so wide, as a part of the drawing. */
const WIDEST_NAME = 0.38;

const RADIUS = 5.5;
const MINOR_RADIUS = 3.5;

/** Draws the features of a file in a frame, with names in a language. */
export function drawFeatures({ features }: MapSource, frame: Frame, locale: string): DrawnFeatures {
  const drawn: DrawnFeatures = { shapes: '', marks: '', spots: [], taken: [], covered: [], named: [] };
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
  addName(feature, [{ spot, distance: radius + 1 }], frame, locale, drawn);
}

function drawShape(feature: MapFeature, traces: Trace[], frame: Frame, locale: string, drawn: DrawnFeatures): void {
  const isArea = feature.geometry.type === 'MultiPolygon';
  const attributes = { class: isArea ? 'area' : 'route', transform: HALVES, d: pathData(traces) };
  // Areas lie below lines
  const shape = element('path', attributes);
  drawn.shapes = isArea ? shape + drawn.shapes : drawn.shapes + shape;
  const longest = traces.reduce((best, one) => (extentOf(one) > extentOf(best) ? one : best));
  const along = alongLine(longest.spots, 8);
  drawn.spots.push(...along);
  drawn.covered.push(...(isArea ? stripsOf(longest.spots) : along.map((spot) => boxAround(spot, 6))));
  const anchors = isArea
    ? anchorsIn(longest.spots)
    : PARTS.map((part) => ({ spot: spotAt(longest.spots, part), distance: 6 }));
  addName(feature, anchors, frame, locale, drawn);
}

function addName(
  { names, isMinor = false }: MapFeature,
  anchors: Anchor[],
  { width }: Frame,
  locale: string,
  { named }: DrawnFeatures,
): void {
  const name = printedName(names, locale);
  if (name === undefined || named.some((other) => other.name === name)) return;
  named.push({ anchors, name, isMinor, lines: fitText(name, width * WIDEST_NAME, locale) });
}

function extentOf({ spots, isClosed }: Trace): number {
  return isClosed ? areaOf(spots) : lengthOf(spots);
}
