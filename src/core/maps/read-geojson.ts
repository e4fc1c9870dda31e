/** Reads GeoJSON (RFC 7946) as editors write it and as programs export it, and tells where it is none. */

import { geoArea } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { readNames } from './feature-names.ts';
import {
  BrokenMap,
  brokenFeature,
  brokenPosition,
  type MapFault,
  MOST_FEATURES,
  MOST_POSITIONS,
  noFeature,
  noGeoJson,
  tooLarge,
} from './geojson-faults.ts';
import { type Bounds, type MapFeature, type MapGeometry, type MapSource, positionsOf } from './map-source.ts';

/** How deep the lists of coordinates are, by the type of the geometry (RFC 7946, 3.1). */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

type Loose = Readonly<Record<string, unknown>>;

/** Returns the features of a value that was read from JSON, or what is wrong with it. */
export function readGeoJson(value: unknown): MapSource | MapFault {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof BrokenMap) return error.fault;
    throw error;
  }
}

function read(value: unknown): MapSource {
  const { type, features, bbox } = Object(value) as Loose;
  let found: MapFeature[];
  if (type === 'FeatureCollection' && Array.isArray(features))
    found = features.flatMap((feature, index) => readFeature(feature, `features[${index}]`));
  else if (type === 'Feature') found = readFeature(value, '');
  else if (type === 'GeometryCollection' || (typeof type === 'string' && Object.hasOwn(DEPTHS, type)))
    found = readFeature({ type: 'Feature', geometry: value }, undefined);
  else throw new BrokenMap(noGeoJson(value));
  if (found.length === 0) throw new BrokenMap(noFeature());
  if (found.length > MOST_FEATURES) throw new BrokenMap(tooLarge(`${found.length} features`, String(MOST_FEATURES)));
  const positions = found.reduce((sum, { geometry }) => sum + positionsOf(geometry).length, 0);
  if (positions > MOST_POSITIONS) throw new BrokenMap(tooLarge(`${positions} positions`, String(MOST_POSITIONS)));
  return { features: found, ...(bbox !== undefined && { bbox: readBounds(bbox) }) };
}

function readFeature(value: unknown, at: string | undefined): MapFeature[] {
  const inside = (key: string) => (at ? `${at}.${key}` : key);
  const { type, geometry, properties } = Object(value) as Loose;
  if (type !== 'Feature') throw new BrokenMap(brokenFeature(at ?? '', 'This is no feature of GeoJSON.'));
  // A feature may be without a place (RFC 7946, 3.2)
  if (geometry === null || geometry === undefined) return [];
  const own = Object(properties ?? {}) as Loose;
  const names = readNames(own, inside('properties.name'));
  const isMinor = own['marker-size'] === 'small';
  const place = at === undefined ? '' : inside('geometry');
  return readGeometry(geometry, place).map((one) => ({ geometry: one, names, ...(isMinor && { isMinor }) }));
}

/** Collections within collections are to be avoided (RFC 7946, 3.1.8). */
const DEEPEST_COLLECTION = 4;

function readGeometry(value: unknown, at: string, level = 0): MapGeometry[] {
  const inside = (key: string) => (at ? `${at}.${key}` : key);
  const { type, coordinates, geometries } = Object(value) as Loose;
  if (type === 'GeometryCollection' && Array.isArray(geometries) && level < DEEPEST_COLLECTION)
    return geometries.flatMap((one, index) => readGeometry(one, inside(`geometries[${index}]`), level + 1));
  const depth = typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined;
  if (depth === undefined)
    throw new BrokenMap(brokenFeature(at, 'This feature has no place, line or area that GeoJSON knows.'));
  checkPositions(coordinates, depth, inside('coordinates'));
  if (type === 'MultiPoint')
    return (coordinates as Position[]).map((position) => ({ type: 'Point', coordinates: position }));
  const geometry = { type, coordinates } as MapGeometry;
  if (geometry.type === 'Point') return [geometry];
  if (positionsOf(geometry).length < 2) return [];
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [geometry];
  return [wind(geometry, inside('coordinates'))];
}

function checkPositions(value: unknown, depth: number, at: string): void {
  if (depth === 0) {
    const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
    const isWhole = typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
    if (!isWhole) throw new BrokenMap(brokenPosition(at, [x, y]));
    return;
  }
  if (!Array.isArray(value)) throw new BrokenMap(brokenFeature(at, 'These coordinates are no list.'));
  for (const [index, one] of value.entries()) checkPositions(one, depth - 1, `${at}[${index}]`);
}

/**
 * Returns an area whose rings run as the projections want them: what is on the right is inside, whatever the file does
 * (RFC 7946, 3.1.6, wants the other, and many programs neither).
 */
function wind(geometry: Polygon | MultiPolygon, at: string): MapGeometry {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const wound = polygons.map((rings) =>
    rings.map((ring, index) => {
      if (ring.length < 4) throw new BrokenMap(brokenFeature(at, 'The edge of an area has fewer than four positions.'));
      const isInside = geoArea({ type: 'Polygon', coordinates: [ring] }) <= 2 * Math.PI;
      return isInside === (index === 0) ? ring : [...ring].reverse();
    }),
  );
  return { type: 'MultiPolygon', coordinates: wound };
}

function readBounds(value: unknown): Bounds {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  // With heights it has six numbers (RFC 7946, 5)
  const [west, south, east, north] = list.length === 6 ? [list[0], list[1], list[3], list[4]] : list;
  for (const position of [
    [west, south],
    [east, north],
  ])
    checkPositions(position, 0, 'bbox');
  return [west, south, east, north] as Bounds;
}
