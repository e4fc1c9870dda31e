/** What an editor's GeoJSON holds, ready to be drawn: places, lines and areas with their names. */
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { nearestLanguage } from '../i18n/nearest-language.ts';

/** The features of one file, and the part of the world that the file wants to be shown (RFC 7946, 5), if it says so. */
export interface MapSource {
  features: MapFeature[];
  bbox?: Bounds;
}

/** West, south, east and north, in degrees; west is more than east across the antimeridian (RFC 7946, 5.2). */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export interface MapFeature {
  geometry: MapGeometry;
  names: Names;
  /** Set for a place that only helps to find the others: `"marker-size": "small"` of simplestyle-spec 1.1. */
  isMinor?: boolean;
}

export type MapGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;

/** The names of a feature: one for all languages, or one for each, by BCP 47 tags. */
export interface Names {
  common?: string;
  byLanguage: Readonly<Record<string, string>>;
}

/** Returns the name of a feature in the language nearest to a tag, or `undefined` where there is none in it. */
export function nameIn({ common, byLanguage }: Names, tag: string): string | undefined {
  const near = Object.hasOwn(byLanguage, tag) ? tag : nearestLanguage(tag, Object.keys(byLanguage));
  return (near && byLanguage[near]) ?? common;
}

/** Returns the name of a feature as it is printed in a language: one in another language rather than none. */
export function printedName(names: Names, tag: string): string | undefined {
  return nameIn(names, tag) ?? Object.values(names.byLanguage)[0];
}

/** Returns the names of all features in the order of the file, each once. */
export function placeNames({ features }: MapSource, tag: string): string[] {
  return [...new Set(features.flatMap(({ names }) => printedName(names, tag) ?? []))];
}

/** Returns all positions of a geometry. */
export function positionsOf({ coordinates }: { coordinates: unknown }): Position[] {
  const list = coordinates as unknown[];
  return typeof list[0] === 'number' ? [list as Position] : list.flatMap((part) => positionsOf({ coordinates: part }));
}
