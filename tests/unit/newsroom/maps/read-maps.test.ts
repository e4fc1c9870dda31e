import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../../src/newsroom/files/environment.ts';
import { atlas } from '../../../../src/newsroom/maps/atlas.ts';
import type { MapUse } from '../../../../src/newsroom/maps/map-uses.ts';
import { readMaps } from '../../../../src/newsroom/maps/read-maps.ts';
import { makeFolder } from '../../../support/folders/make-folder.ts';

const BESIDE = 'content/articles/a/';
const PLACE = JSON.stringify({
  type: 'Feature',
  properties: { name: { en: 'Cologne', de: 'Köln' } },
  geometry: { type: 'Point', coordinates: [6.96, 50.94] },
});

function makeNewsroom(files: Record<string, string | Uint8Array>) {
  const folder = makeFolder(Object.fromEntries(Object.entries(files).map(([name, data]) => [BESIDE + name, data])));
  const environment = readEnvironment(
    { CONTENT_DIR: join(folder, 'content'), PUBLIC_DIR: join(folder, 'public') },
    folder,
  );
  const use = (written: string, locale = 'en', path = BESIDE + written): MapUse => ({
    path,
    written,
    locale,
    where: { file: `${BESIDE}${locale}.md`, line: 3 },
  });
  const read = (uses: MapUse[], beside: string[] = []) => readMaps(uses, beside, environment);
  const told = async (uses: MapUse[], beside?: string[]) =>
    (await read(uses, beside)).problems.map(({ check, file, message, hint }) => `${check} ${file}: ${message} ${hint}`);
  return { folder, use, read, told };
}

describe('a map', () => {
  it('is read once, and has a digest that changes with its file', async () => {
    const { folder, use, read } = makeNewsroom({ 'a.geojson': PLACE });
    const { maps, problems } = await read([use('a.geojson'), use('a.geojson', 'de')]);
    expect(problems).toEqual([]);
    const [facts] = maps.values();
    expect(facts?.source.features).toHaveLength(1);
    expect((await read([use('a.geojson')])).maps.get(`${BESIDE}a.geojson`)).toEqual(facts);
    appendFileSync(join(folder, `${BESIDE}a.geojson`), '\n');
    expect((await read([use('a.geojson')])).maps.get(`${BESIDE}a.geojson`)?.digest).not.toBe(facts?.digest);
  });

  it('that can’t be drawn is told, with what to do', async () => {
    const { use, told } = makeNewsroom({
      'harbour.geojson': PLACE,
      'a.json': '{"type": "Feature", }',
      'b.json': '<kml></kml>',
      'c.json': `{"type": "Point", "coordinates": [1, 2], "x": "${'y'.repeat(600_000)}"}`,
      'd.json': new Uint8Array([0x7b, 0xff, 0x7d]),
      'e.json': '{"type": "Point", "coordinates": [1000, 2]}',
    });
    const uses = ['harbor.geojson', 'a.json', 'b.json', 'c.json', 'd.json', 'e.json'].map((name) => use(name));
    expect(
      await told([...uses, use('../../x.geojson', 'en', '')], [`${BESIDE}harbour.geojson`]),
    ).toMatchInlineSnapshot(`
      [
        "missing-map content/articles/a/en.md: There is no map “harbor.geojson”. Did you mean “harbour.geojson”? Capitals and the ending must be the same.",
        "invalid-json content/articles/a/a.json: The file can’t be read from here on: it is no JSON. Put names in "double quotes", a colon behind each, a comma between two lines and none behind the last, and all of it in one pair of braces.",
        "broken-map content/articles/a/b.json: The file is KML, not GeoJSON. Open it at geojson.io or in QGIS, save it from there as GeoJSON, and name that file.",
        "broken-map content/articles/a/c.json: The file has 586 KiB, and a map may have at most 512 KiB. Leave out what readers needn’t see, and make lines and areas simpler at mapshaper.org (Simplify), then export it as GeoJSON.",
        "not-utf-8 content/articles/a/d.json: The file is not text in UTF-8, so some letters would be lost. Open it in your editor and save it with the encoding UTF-8.",
        "broken-map content/articles/a/e.json: The position [1000, 2] is not in degrees. Save the file anew in degrees of longitude and latitude (WGS 84, EPSG:4326), such as [26.95, 60.47].",
        "escaping-path content/articles/a/en.md: The map “../../x.geojson” lies outside the newsroom. Put a copy beside this file and write its file name.",
      ]
    `);
  });

  it('that no story shows is told', async () => {
    const { use, told } = makeNewsroom({ 'a.geojson': PLACE, 'b.geojson': PLACE });
    const beside = [`${BESIDE}a.geojson`, `${BESIDE}b.geojson`];
    expect(await told([use('a.geojson')], beside)).toEqual([
      `unused-map ${BESIDE}b.geojson: No story shows this map. Show it in the story beside it: :::map[What it shows]{src=b.geojson alt="…"}. Or take the file away.`,
    ]);
  });

  it('without names in the language of an article is told', async () => {
    const porto = PLACE.replace('{"en":"Cologne","de":"Köln"}', '"Porto"');
    const { use, told } = makeNewsroom({ 'a.geojson': PLACE, 'b.geojson': porto });
    expect(await told(['en-GB', 'de-CH', 'ja'].map((locale) => use('a.geojson', locale)))).toEqual([
      'unnamed-place content/articles/a/ja.md: The map “a.geojson” has no Japanese for “Cologne”. Write in that file a name for each language: "name": {"en": "Cologne", "ja": "…"}.',
    ]);
    expect(await told(['fr', 'vi'].map((locale) => use('b.geojson', locale)))).toEqual([]);
    expect(await told([use('b.geojson', 'ar')])).toHaveLength(1);
  });
});

describe('the atlas', () => {
  it('knows countries by their numbers, and where miles are used', () => {
    expect(['246', '036', '8', '999'].map((number) => atlas.codeOf(number))).toEqual(['FI', 'AU', 'AL', undefined]);
    expect(['en-US', 'en-GB', 'de', 'ar', 'en-IN'].map((tag) => atlas.usesMiles(tag))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('has outlines whose countries the codes name', () => {
    const { geometries } = atlas.countries('110m').objects.countries;
    const unknown = geometries.filter(({ id }) => id !== undefined && atlas.codeOf(String(id)) === undefined);
    expect(geometries.length).toBeGreaterThan(170);
    expect(unknown).toEqual([]);
  });
});
