/** Outlines of countries: those of Natural Earth at three levels of detail, and what of them a map needs. */
import type { MultiLineString, MultiPolygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon as ArcPolygons, GeometryCollection, Topology } from 'topojson-specification';
import { withoutFarPoints } from './far-points.ts';
import type { Frame } from './frame.ts';

/** The scale that the outlines are made for: 1 to 10, 50 or 110 million. */
export type Detail = '10m' | '50m' | '110m';

/** Countries as TopoJSON, whose ids are the numbers of ISO 3166-1. */
export type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** What a newsroom has of the earth. The outlines are large, so each detail is read when a map first needs it. */
export interface Atlas {
  countries(detail: Detail): Countries;
  /** Returns the code of ISO 3166-1 alpha-2 for its number, such as `FI` for `246`. */
  codeOf(number: string): string | undefined;
  /** Whether distances are written in miles where a tag is spoken. */
  usesMiles(tag: string): boolean;
}

/** What of the earth lies in a frame. */
export interface Ground {
  land: MultiPolygon;
  borders: MultiLineString;
  /** The countries that have a number of ISO 3166-1. */
  countries: { number: string; land: MultiPolygon }[];
}

/** Returns the detail whose outlines look right at a scale, in kilometres for a unit of the drawing. */
export function detailFor(scale: number): Detail {
  if (scale > 14) return '110m';
  return scale > 3 ? '50m' : '10m';
}

/** Returns what lies in a frame, in the detail that suits it. */
export function groundIn(frame: Frame, atlas: Atlas): Ground {
  const detail = detailFor(frame.scale);
  const topology = atlas.countries(detail);
  const seen = countriesIn(topology, frame);
  // Names need no fine coasts
  const coarse = detail === '50m' ? atlas.countries('110m') : topology;
  const named = coarse === topology ? seen : countriesIn(coarse, frame);
  return {
    land: withoutFarPoints(merge(topology, seen), frame),
    borders: mesh(topology, { type: 'GeometryCollection', geometries: seen }, (a, b) => a !== b),
    countries: named.flatMap((country) => {
      if (country.id === undefined) return [];
      const { geometry } = feature(coarse, country);
      return [{ number: String(country.id), land: withoutFarPoints(geometry as MultiPolygon, frame) }];
    }),
  };
}

/** Returns those parts of all countries that may be seen in a frame. */
function countriesIn(topology: Countries, { centre, radius }: Frame): ArcPolygons[] {
  const isNear = nearTo(centre, radius);
  return indexOf(topology).flatMap(({ id, polygons }): ArcPolygons[] => {
    const arcs = polygons.filter(({ box }) => isNear(box)).map((polygon) => polygon.arcs);
    return arcs.length > 0 ? [{ type: 'MultiPolygon', ...(id !== undefined && { id }), arcs }] : [];
  });
}

/** West, south, east and north, in degrees. */
type Box = readonly [number, number, number, number];

interface IndexedCountry {
  id: string | undefined;
  polygons: { arcs: number[][]; box: Box }[];
}

const indexes = new WeakMap<Countries, IndexedCountry[]>();

/** Returns every polygon with its bounds; those of a topology are found once. */
function indexOf(topology: Countries): IndexedCountry[] {
  const known = indexes.get(topology);
  if (known) return known;
  const boxes = topology.arcs.map((arc) => boxOfArc(arc, topology.transform));
  const index = topology.objects.countries.geometries.flatMap((geometry): IndexedCountry[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    return [
      {
        id: geometry.id === undefined ? undefined : String(geometry.id),
        polygons: polygons.map((arcs) => ({
          arcs,
          box: union((arcs[0] ?? []).map((arc) => boxes[arc < 0 ? ~arc : arc] as Box)),
        })),
      },
    ];
  });
  indexes.set(topology, index);
  return index;
}

/** Positions of an arc are steps on a grid (TopoJSON 1.0, 2.1.3 and 2.1.4). */
function boxOfArc(arc: number[][], transform: Topology['transform']): Box {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [stepX = 0, stepY = 0] of arc) {
    x = transform ? x + stepX : stepX;
    y = transform ? y + stepY : stepY;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  const longitude = (value: number) => value * scale[0] + translate[0];
  const latitude = (value: number) => value * scale[1] + translate[1];
  return [longitude(west), latitude(south), longitude(east), latitude(north)];
}

function union(boxes: readonly Box[]): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [w, s, e, n] of boxes) {
    west = Math.min(west, w);
    south = Math.min(south, s);
    east = Math.max(east, e);
    north = Math.max(north, n);
  }
  return [west, south, east, north];
}

/** Returns whether bounds may lie within an angle from a point; all in degrees. */
function nearTo([longitude, latitude]: Frame['centre'], radius: number): (box: Box) => boolean {
  const angle = radius + 0.5;
  const [south, north] = [latitude - angle, latitude + angle];
  // With a pole inside, all longitudes are
  const hasPole = south <= -90 || north >= 90;
  const side = hasPole ? 180 : degrees(Math.asin(Math.min(Math.sin(radians(angle)) / Math.cos(radians(latitude)), 1)));
  return ([w, s, e, n]) =>
    s <= north &&
    n >= south &&
    [-360, 0, 360].some((turn) => w + turn <= longitude + side && e + turn >= longitude - side);
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
