/** Fits a map to its features: which part of the earth it shows, in which projection, and how large it is. */
import { type GeoProjection, geoAzimuthalEqualArea, geoBounds, geoEqualEarth } from 'd3-geo';
import type { Position } from 'geojson';
import { type MapSource, positionsOf } from './map-source.ts';
import type { Spot } from './trace.ts';

/** A part of the earth on a drawing. */
export interface Frame {
  width: number;
  height: number;
  projection: GeoProjection;
  /** The middle, as longitude and latitude in degrees. */
  centre: readonly [number, number];
  /** The angle between the middle and the corners, in degrees; 180 for the whole world. */
  radius: number;
  /** Kilometres at the middle for a unit of the drawing. */
  scale: number;
}

/** The sizes that a drawing may take: its width, and the least and most of its height by the width. */
export interface Format {
  width: number;
  least: number;
  most: number;
}

/** The mean radius of the earth in kilometres (IUGG). */
const EARTH = 6371.0088;

/**
 * The least that a map shows in width, in kilometres. The outlines stand on a grid of 0.0036 degrees, some 400 metres,
 * whose steps would be seen on a closer one.
 */
const LEAST_WIDTH = 120;

/** The same where one place is all that it shows: a reader wants to see where that lies. */
const WIDTH_AROUND_A_PLACE = 500;

/** From here on, in degrees, a map shows the whole world. */
const WORLD = { longitude: 130, latitude: 110 };

/** The part of a drawing that features keep away from its edges, so that names have room. */
const MARGIN = 0.16;

/**
 * Fits a map to the features of a file and to its `bbox`.
 *
 * A part of the earth is drawn in Lambert's azimuthal equal-area projection around its own middle. That is true at the
 * middle, keeps areas, is hardly distorted where a map of the news looks, and knows neither poles nor an antimeridian, so
 * that one rule fits a strait, a country and a continent. Mercator shows Greenland as large as Africa. The whole world is in
 * Equal Earth (Šavrič, Patterson and Jenny, 2018), turned so that the features are in the middle.
 */
export function fitFrame(source: MapSource, format: Format): Frame {
  const positions = cornersOf(source);
  const [[west, south], [east, north]] = geoBounds({ type: 'MultiPoint', coordinates: positions });
  const span = east - west + (east < west ? 360 : 0);
  const middle: [number, number] = [west + span / 2, (south + north) / 2];
  if (span > WORLD.longitude || north - south > WORLD.latitude) return worldFrame(middle[0], format.width);
  return regionFrame(positions, middle, format);
}

function worldFrame(longitude: number, width: number): Frame {
  const projection = geoEqualEarth().rotate([-longitude, 0]).precision(0.4);
  projection.fitWidth(width - 2, { type: 'Sphere' });
  const height = Math.ceil(projection.translate()[1] * 2) + 2;
  projection.translate([width / 2, height / 2]);
  return { width, height, projection, centre: [longitude, 0], radius: 180, scale: EARTH / projection.scale() };
}

function regionFrame(positions: Position[], middle: [number, number], { width, least, most }: Format): Frame {
  const projection = geoAzimuthalEqualArea().scale(1).translate([0, 0]).precision(0.4);
  let centre = middle;
  let [spanX, spanY] = [0, 0];
  // The middle of what is seen is found from a first drawing
  for (const _ of [1, 2, 3]) {
    projection.rotate([-centre[0], -centre[1]]);
    const points = positions.map((position): Spot => projection(position as [number, number]) ?? [0, 0]);
    const [left, right] = extentOf(points.map(([x]) => x));
    const [top, bottom] = extentOf(points.map(([, y]) => y));
    [spanX, spanY] = [right - left, bottom - top];
    centre = projection.invert?.([(left + right) / 2, (top + bottom) / 2]) ?? centre;
  }
  projection.rotate([-centre[0], -centre[1]]);
  const shape = spanX > 0 ? spanY / spanX : 1;
  const height = Math.round(width * Math.min(Math.max(shape, least), most));
  const inner = 1 - 2 * MARGIN;
  const leastWidth = Math.max(spanX, spanY) * EARTH < 1 ? WIDTH_AROUND_A_PLACE : LEAST_WIDTH;
  const shown = Math.max(spanX / inner, (spanY / inner / height) * width, leastWidth / EARTH);
  const scale = width / shown;
  projection.scale(scale).translate([width / 2, height / 2]);
  projection.clipExtent([
    [-3, -3],
    [width + 3, height + 3],
  ]);
  // The distance of a point from the middle is 2 sin(c / 2) for an angle of c
  const corner = Math.hypot(width, height) / 2 / scale;
  const radius = (2 * Math.asin(Math.min(corner / 2, 1)) * 180) / Math.PI;
  projection.clipAngle(Math.min(radius * 1.1 + 1, 179));
  return { width, height, projection, centre, radius, scale: EARTH / scale };
}

function cornersOf({ features, bbox }: MapSource): Position[] {
  const own = features.flatMap(({ geometry }) => positionsOf(geometry));
  if (!bbox) return own;
  const [west, south, east, north] = bbox;
  return [...own, [west, south], [west, north], [east, south], [east, north]];
}

function extentOf(values: readonly number[]): [least: number, most: number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
