/** Draws a small globe that shows where on earth a map lies. */
import { geoOrthographic } from 'd3-geo';
import { feature } from 'topojson-client';
import { element } from '../charts/pen.ts';
import type { Frame } from './frame.ts';
import type { Atlas } from './outlines.ts';
import { pathData, trace } from './trace.ts';

/** The diameter of the globe in its own units, and on the drawings, by their width. */
const SIZE = 80;
export const GLOBE_SIZE = { narrow: 60, wide: 80 } as const;

/** A map that is wider than this, in kilometres, needs none: readers know a continent. */
const WIDEST = 4000;

/** Returns whether a map is so close that a globe helps. */
export function needsGlobe({ width, scale }: Frame): boolean {
  return width * scale < WIDEST;
}

/** Draws the globe as a symbol, turned to the middle of a map; near a pole it is tilted no further than a globe on a desk. */
export function drawGlobe({ centre: [longitude, latitude] }: Frame, id: string, atlas: Atlas): string {
  const tilt = Math.max(-50, Math.min(50, latitude * 0.75));
  const projection = geoOrthographic()
    .rotate([-longitude, -tilt])
    .scale(SIZE / 2 - 2)
    .translate([SIZE / 2, SIZE / 2])
    .precision(0.5);
  const topology = atlas.countries('110m');
  const land = pathData(trace(feature(topology, topology.objects.land), projection));
  const [x, y] = projection([longitude, latitude]) ?? [SIZE / 2, SIZE / 2];
  return element(
    'symbol',
    { id, viewBox: `0 0 ${SIZE} ${SIZE}` },
    element('circle', { class: 'globe', cx: SIZE / 2, cy: SIZE / 2, r: SIZE / 2 - 1 }) +
      element('path', { class: 'globe-land', transform: 'scale(.5)', d: land }) +
      element('circle', { class: 'here', cx: x, cy: y, r: 5 }),
  );
}
