import { brotliCompressSync } from 'node:zlib';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/core/charts/text-room.ts';
import { type Box, overlaps } from '../../../../src/core/maps/boxes.ts';
import { drawMap } from '../../../../src/core/maps/draw-map.ts';
import { withoutFarPoints } from '../../../../src/core/maps/far-points.ts';
import { fitFrame } from '../../../../src/core/maps/frame.ts';
import type { MapSettings } from '../../../../src/core/maps/map-settings.ts';
import type { MapSource } from '../../../../src/core/maps/map-source.ts';
import { groundIn } from '../../../../src/core/maps/outlines.ts';
import { readGeoJson } from '../../../../src/core/maps/read-geojson.ts';
import { pathData, trace } from '../../../../src/core/maps/trace.ts';
import { once } from '../../../../src/core/text/memoise.ts';
import { atlas } from '../../../../src/newsroom/maps/atlas.ts';

type Place = [name: unknown, longitude: number, latitude: number, more?: object];

function mapOf(places: readonly Place[], ...features: object[]): MapSource {
  const points = places.map(([name, ...rest]) => {
    const [longitude, latitude, more] = rest;
    const geometry = { type: 'Point', coordinates: [longitude, latitude] };
    return { type: 'Feature', properties: { name, ...more }, geometry };
  });
  const read = readGeoJson({ type: 'FeatureCollection', features: [...points, ...features] });
  if ('message' in read) throw new Error(read.message);
  return read;
}

const SETTINGS: MapSettings = {
  number: 1,
  locale: 'en',
  formats: 'en',
  isRightToLeft: false,
  namesCountries: true,
  alt: 'Three towns',
  listTitle: 'Places',
};

const draw = (source: MapSource, settings: Partial<MapSettings> = {}) =>
  drawMap(source, { ...SETTINGS, ...settings }, atlas);

/** The texts of the wide drawing, with where they stand. */
function textsOf(html: string) {
  const wide = html.slice(html.indexOf('<svg class="wide'));
  return [...wide.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => ({
    text,
    x: Number(/ x="([\d.-]+)"/.exec(attributes)?.[1]),
    anchor: /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start',
  }));
}

/** The room of each name of the wide drawing that stands on one line. */
function namesOf(html: string): Box[] {
  const [names = ''] = /<g class="names">.*?<\/g>/.exec(html.slice(html.indexOf('<svg class="wide'))) ?? [];
  return [...names.matchAll(/<text x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")?[^>]*>([^<]*)</g)].map(
    ([, x, y, anchor = 'start', text = '']) => {
      const width = textWidth(text);
      const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor as 'start' | 'middle' | 'end'];
      return { left, right: left + width, top: Number(y) - 12, bottom: Number(y) + 2 };
    },
  );
}

const EUROPE: Place[] = [
  [{ en: 'Lisbon', ar: 'لشبونة' }, -9.1, 38.7],
  [{ en: 'Istanbul', ar: 'إسطنبول' }, 28.97, 41],
  [{ en: 'Oslo', ar: 'أوسلو' }, 10.75, 59.9, { 'marker-size': 'small' }],
];

/** Drawing takes a while, so most facts are told of one map. */
const europe = once(() => draw(mapOf(EUROPE)));

describe('a map', () => {
  it('is drawn for a phone and for wider places, with its places as text', () => {
    const html = europe();
    expect(html).toMatch(
      /^<div role="img" aria-label="Three towns"><svg class="narrow" viewBox="0 0 320 \d+" width="320"/,
    );
    expect(html).toContain('<svg class="wide" viewBox="0 0 640 ');
    expect(html).toMatch(
      /<details class="map-places"><summary>Places<\/summary><ul><li><bdi>Lisbon<\/bdi><\/li>.*<\/ul><\/details>$/,
    );
    const texts = textsOf(html).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Lisbon', 'Istanbul', 'Oslo', 'France', 'Germany']));
    expect(
      draw(
        mapOf([
          ['Oslo', 10.75, 59.9],
          ['Oslo', 10, 60],
        ]),
      ),
    ).not.toContain('<details');
  });

  it('is the same each time, and small', () => {
    const html = europe();
    expect(draw(mapOf(EUROPE))).toBe(html);
    expect(html).not.toMatch(/\d\.\d\d|NaN|Infinity|undefined/);
    expect(brotliCompressSync(html).length).toBeLessThan(10_000);
  });

  it('names places and countries in the language of the page, beside the places where reading goes on', () => {
    const arabic = textsOf(draw(mapOf(EUROPE), { locale: 'ar', formats: 'ar', isRightToLeft: true }));
    expect(arabic.map(({ text }) => text)).toEqual(expect.arrayContaining(['لشبونة', 'فرنسا']));
    const mark = (html: string) => Number(/class="spot" cx="([\d.]+)"/.exec(html.slice(html.indexOf('"wide')))?.[1]);
    const x = mark(europe());
    expect(arabic.find(({ text }) => text === 'لشبونة')).toMatchObject({ anchor: 'start' });
    expect(arabic.find(({ text }) => text === 'لشبونة')?.x).toBeLessThan(x);
    expect(textsOf(europe()).find(({ text }) => text === 'Lisbon')?.x).toBeGreaterThan(x);
  });

  it('leaves the names of countries out where the editor wants none, and on a map of the world', () => {
    expect(draw(mapOf(EUROPE), { namesCountries: false })).not.toContain('class="countries"');
    const world = draw(
      mapOf([
        ['New York', -74, 40.7],
        ['Tokyo', 139.7, 35.7],
        ['Cape Town', 18.4, -33.9],
      ]),
    );
    expect(world).toContain('<svg class="wide world"');
    expect(world).not.toMatch(/class="(countries|distance)"|<symbol/);
  });

  it('has names that are harmless', () => {
    const html = draw(
      mapOf([
        ['</text><script>a()</script>', 10, 50],
        ['"><img onerror=a()>', 20, 40],
      ]),
      { alt: '"><b>' },
    );
    expect(html).not.toMatch(/<script|<img|<b>/);
  });

  it('tells distances in the units of the language, and where on earth it lies', () => {
    const strait = mapOf([
      ['A', 24.9, 60.2],
      ['B', 24.7, 59.4],
    ]);
    const html = draw(strait, { formats: 'de' });
    expect(textsOf(html).map(({ text }) => text)).toContain('20 km');
    expect(textsOf(draw(strait, { formats: 'en-US' })).map(({ text }) => text)).toContain('10 mi');
    expect(html).toContain('<symbol id="globe-1"');
    expect(html.match(/<use href="#globe-1"/g)).toHaveLength(2);
  });

  it('shows lines and areas, each with its name; what is too small for one is a place', () => {
    const square = (size: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [0, 50],
          [size, 50],
          [size, 50 + size],
          [0, 50 + size],
          [0, 50],
        ],
      ],
    });
    const feature = (name: string, geometry: object) => ({ type: 'Feature', properties: { name }, geometry });
    const line = {
      type: 'LineString',
      coordinates: [
        [-9, 38],
        [28, 41],
      ],
    };
    const html = draw(mapOf([], feature('Way', line), feature('Field', square(8)), feature('Yard', square(0.001))));
    expect(html.match(/class="(route|area|spot)"/g)).toEqual(
      expect.arrayContaining(['class="area"', 'class="route"', 'class="spot"']),
    );
    expect(textsOf(html).map(({ text }) => text)).toEqual(expect.arrayContaining(['Way', 'Field', 'Yard']));
  });

  it('puts numbers where names find no room, and tells in the list what they stand for', () => {
    const crowd = Array.from(
      { length: 14 },
      (_, at): Place => [`A long name of place ${at + 1}`, 10 + (at % 7) * 3, 50 - Math.floor(at / 7) * 0.9],
    );
    const html = draw(mapOf([...crowd, ['Far', -5, 30], ['Other', 30, 65]]));
    const numbers = [...html.matchAll(/<li><b>(\d+)<\/b> <bdi>([^<]*)/g)];
    expect(numbers.length).toBeGreaterThan(0);
    for (const [, number, name] of numbers) expect(name).toBe(`A long name of place ${number}`);
    expect(html).toContain(`>${numbers[0]?.[1]}</text>`);
    const boxes = namesOf(html);
    const touching = boxes.flatMap((box, index) => boxes.slice(0, index).filter((other) => overlaps(box, other)));
    expect(touching).toEqual([]);
  });
});

describe('the frame of a map', () => {
  const frame = (places: readonly Place[], more: object = {}) =>
    fitFrame({ ...mapOf(places), ...more }, { width: 640, least: 0.5, most: 0.75 });

  it('holds all features, at any place on earth', () => {
    const sets: Place[][] = [
      EUROPE,
      [
        ['a', 178, -18],
        ['b', -179, -16],
      ],
      [
        ['a', 0, 89],
        ['b', 120, 88],
        ['c', -120, 88.5],
      ],
      [
        ['a', -70, -50],
        ['b', -72, -20],
      ],
      [['a', 0, 0]],
      [
        ['a', -120, 40],
        ['b', 120, -40],
        ['c', 0, 0],
      ],
    ];
    for (const places of sets) {
      const { projection, width, height } = frame(places);
      for (const [, longitude, latitude] of places) {
        const [x, y] = projection([longitude, latitude]) ?? [-1, -1];
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
    }
  });

  it('is never so close that outlines show their grid, and wider around a single place', () => {
    const width = (places: Place[], more?: object) => frame(places, more).width * frame(places, more).scale;
    expect(
      width([
        ['a', 10, 50],
        ['b', 10.05, 50],
      ]),
    ).toBeCloseTo(120);
    expect(width([['a', 10, 50]])).toBeCloseTo(500);
    expect(width([['a', 10, 50]], { bbox: [0, 40, 20, 60] })).toBeGreaterThan(2000);
  });

  it('sees countries beyond the antimeridian', () => {
    const pacific = frame([
      ['a', 175, -18],
      ['b', -172, -14],
    ]);
    const { land, countries } = groundIn(pacific, atlas);
    const longitudes = land.coordinates.flatMap(([outer = []]) =>
      outer.map(([longitude = 0]) => Math.round(longitude)),
    );
    // Samoa, and Fiji
    expect(longitudes).toContain(-172);
    expect(longitudes).toContain(178);
    expect(countries.map(({ number }) => number)).toEqual(['242']);
  });

  it('looks the same without the points of coasts far away', () => {
    const close = frame([
      ['a', 10, 50],
      ['b', 12, 51],
    ]);
    // A coast around half of the earth, which runs through the frame
    const coast = Array.from({ length: 721 }, (_, at) => [11 - 90 + at / 4, 50.5 + 0.3 * Math.sin(at / 3)]);
    const ring = [...coast, [101, -60], [11, -80], [-79, -60], coast[0] as number[]];
    const land: MultiPolygon = { type: 'MultiPolygon', coordinates: [[ring]] };
    const thin = withoutFarPoints(land, close);
    expect(thin.coordinates[0]?.[0]?.length).toBeLessThan(60);
    const path = (shape: MultiPolygon) => pathData(trace(shape, close.projection));
    expect(path(land)).not.toBe('');
    expect(path(thin)).toBe(path(land));
  });
});
