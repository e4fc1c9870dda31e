import { type GeoPermissibleObjects, geoArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { otherFormat } from '../../../../src/core/maps/geojson-faults.ts';
import { isReadableIn } from '../../../../src/core/maps/language-letters.ts';
import { nameIn, placeNames, printedName } from '../../../../src/core/maps/map-source.ts';
import { readGeoJson } from '../../../../src/core/maps/read-geojson.ts';

const point = (coordinates: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

function read(value: unknown) {
  const found = readGeoJson(value);
  if ('message' in found) throw new Error(`${found.field}: ${found.message}`);
  return found;
}

function fault(value: unknown): string {
  const found = readGeoJson(value);
  return 'message' in found ? [found.field, found.message, found.hint].filter(Boolean).join(' | ') : 'none';
}

describe('GeoJSON', () => {
  it('is read as a collection, a feature or a geometry, with points of their own', () => {
    expect(read(collection(point([1, 2]), point([3, 4, 500]))).features).toHaveLength(2);
    expect(read(point([1, 2])).features[0]?.geometry).toEqual({ type: 'Point', coordinates: [1, 2] });
    const several = {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(read({ type: 'GeometryCollection', geometries: [several] }).features).toHaveLength(2);
    expect(read({ ...collection(point([1, 2])), bbox: [0, 1, 5, 9, 10, 5] }).bbox).toEqual([0, 1, 9, 10]);
  });

  it('leaves out features without a place', () => {
    expect(
      read(collection({ type: 'Feature', properties: null, geometry: null }, point([1, 2]))).features,
    ).toHaveLength(1);
  });

  it('has areas whose edges run one way, whatever the file does', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    const areas = [ring, [...ring].reverse()].map((edge) => read({ type: 'Polygon', coordinates: [edge] }).features[0]);
    expect(areas[0]).toEqual(areas[1]);
    const hole = ring.map(([x = 0, y = 0]) => [0.2 + x / 2, 0.2 + y / 2]);
    const [whole] = read({ type: 'Polygon', coordinates: [ring] }).features;
    const [holed] = read({ type: 'Polygon', coordinates: [ring, hole] }).features;
    expect(geoArea(holed?.geometry as GeoPermissibleObjects)).toBeCloseTo(
      geoArea(whole?.geometry as GeoPermissibleObjects) * 0.75,
      6,
    );
  });

  it('is told from other formats', () => {
    expect(otherFormat('<?xml version="1.0"?>\n<kml>')?.message).toBe('The file is KML, not GeoJSON.');
    expect(otherFormat('\n<!DOCTYPE html>')?.message).toBe('The file is XML or HTML, not GeoJSON.');
    expect(otherFormat('{"type": "<kml>"}')).toBeUndefined();
    expect(fault({ type: 'Topology' })).toContain('The file is TopoJSON, not GeoJSON. | Open it at mapshaper.org');
    expect(fault({ name: 'Kotka' })).toContain('The file is JSON, but no GeoJSON.');
    for (const value of [null, 3, 'x', [], { type: 'FeatureCollection' }]) expect(fault(value)).toContain('no GeoJSON');
  });

  it('with a position that is not on earth is told where, and what was meant', () => {
    expect(fault(collection(point([1, 2]), point([38.7, -109.2])))).toMatchInlineSnapshot(
      `"features[1].geometry.coordinates | The position [38.7, -109.2] is not on earth: -109.2 is no latitude. | In GeoJSON the longitude comes first, here [-109.2, 38.7]. Maps in a browser mostly show the latitude first."`,
    );
    expect(fault(point([200, 10]))).toContain('200 is no longitude. | Longitudes run from -180');
    expect(fault(point([2778000, 8430000]))).toContain('is not in degrees. | Save the file anew in degrees');
    expect(fault(point(['26.95', '60.47']))).toContain('This is no position.');
    expect(
      fault({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, null],
        ],
      }),
    ).toContain('coordinates[1] | This is no');
  });

  it('that shows nothing, is broken or too large is told', () => {
    expect(fault(collection())).toContain('The map shows nothing');
    expect(fault(collection({ type: 'Point' }))).toContain('features[0] | This is no feature of GeoJSON.');
    expect(fault(point([1, 2], { name: 7 }))).toContain('properties.name | This name is no text');
    expect(
      fault({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      }),
    ).toContain('fewer than four positions');
    expect(fault({ type: 'Circle', coordinates: [1, 2] })).toContain('no GeoJSON');
    expect(fault(collection({ type: 'Feature', geometry: { type: 'Circle' } }))).toContain('features[0].geometry');
    expect(fault(collection(...Array.from({ length: 201 }, () => point([1, 2]))))).toContain(
      'The file has 201 features',
    );
    const line = { type: 'LineString', coordinates: Array.from({ length: 10_001 }, (_, at) => [at / 100, 1]) };
    expect(fault(line)).toContain('10001 positions, and a map may have at most 10000');
    const deep = (levels: number): unknown =>
      levels === 0
        ? { type: 'Point', coordinates: [1, 2] }
        : { type: 'GeometryCollection', geometries: [deep(levels - 1)] };
    expect(fault(deep(3000))).toContain('no place, line or area');
  });
});

describe('the names of a map', () => {
  const { features } = read(
    collection(
      point([1, 2], { name: { en: 'Cologne', de: 'Köln', 'zh-Hant': '科隆' } }),
      point([1, 2], { name: 'Porto', 'name:ar': 'بورتو' }),
      point([1, 2], { name: ' a\u202e\n b ' }),
      point([1, 2], {}),
    ),
  );
  const names = (tag: string) => features.map((feature) => nameIn(feature.names, tag));

  it('are those of the nearest language, or the one for all', () => {
    expect(names('de-CH')).toEqual(['Köln', 'Porto', 'a b', undefined]);
    expect(names('zh-TW')[0]).toBe('科隆');
    expect(names('ar-BH').slice(0, 2)).toEqual([undefined, 'بورتو']);
    expect(features[0] && printedName(features[0].names, 'ar')).toBe('Cologne');
    expect(placeNames({ features: [...features, ...features] }, 'en')).toEqual(['Cologne', 'Porto', 'a b']);
  });

  it('are readable where they have letters of the language', () => {
    expect(isReadableIn('Porto', 'pt')).toBe(true);
    expect(isReadableIn('Porto', 'ar')).toBe(false);
    expect(isReadableIn('港', 'ja')).toBe(true);
    expect(isReadableIn('みなと', 'zh-Hans')).toBe(false);
    expect(isReadableIn('A1 7', 'ru')).toBe(false);
    expect(isReadableIn('7', 'ru')).toBe(true);
  });
});
