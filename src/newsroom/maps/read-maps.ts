/** Reads the GeoJSON of every map that a body shows, each file once, and tells what is wrong with it. */
import { statSync } from 'node:fs';
import { posix } from 'node:path';
import type { MapFault } from '../../core/maps/geojson-faults.ts';
import { LARGEST_MAP, otherFormat, tooLarge } from '../../core/maps/geojson-faults.ts';
import type { MapSource } from '../../core/maps/map-source.ts';
import type { MapFacts } from '../../core/maps/maps.ts';
import { readGeoJson } from '../../core/maps/read-geojson.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import { resolveInside } from '../../images/inspect/containment.ts';
import { type Environment, toRealPath } from '../files/environment.ts';
import { statOfFile } from '../files/file-stat.ts';
import { readTextFile } from '../files/text-file.ts';
import { jsonFault } from '../yaml/json-fault.ts';
import { atlasVersion } from './atlas.ts';
import { missingMap, outsideMap, unnamedPlaces, unusedMap } from './map-problem.ts';
import type { MapUse } from './map-uses.ts';

/**
 * Reads all maps in use. Returns them by virtual path, a problem for each that can't be drawn or has names that readers
 * of a language can't read, and one for each file of `beside`, by virtual path, that no story shows.
 */
export async function readMaps(
  uses: readonly MapUse[],
  beside: readonly string[],
  environment: Environment,
): Promise<{ maps: Map<string, MapFacts>; problems: Problem[] }> {
  const maps = new Map<string, MapFacts>();
  const problems: Problem[] = [];
  const byPath = Map.groupBy(uses, ({ path, written }) => path || written);
  for (const places of byPath.values()) {
    const [first] = places as [MapUse, ...MapUse[]];
    const read = await readMap(first, environment);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    maps.set(first.path, {
      digest: digestOf(`${read.digest} ${makerOf('maps')} ${atlasVersion()}`),
      source: read.source,
    });
    problems.push(...places.flatMap((use) => unnamedPlaces(read.source, use) ?? []));
  }
  const used = new Set(uses.map(({ path }) => path));
  // Where a name is misspelt, the file that was meant is told already
  const lost = new Set(uses.flatMap(({ path }) => (maps.has(path) ? [] : [posix.dirname(path)])));
  problems.push(...beside.filter((path) => !used.has(path) && !lost.has(posix.dirname(path))).map(unusedMap));
  return { maps, problems };
}

async function readMap(
  use: MapUse,
  environment: Environment,
): Promise<{ source: MapSource; digest: string } | { problem: Problem }> {
  const { path } = use;
  if (path === '') return { problem: outsideMap(use) };
  const realPath = toRealPath(path, environment);
  if (statOfFile(realPath) === undefined) return { problem: missingMap(use, environment) };
  const { contentDir, publicDir } = environment;
  if ((await resolveInside(realPath, [contentDir, publicDir])) === undefined) return { problem: outsideMap(use) };
  const broken = ({ field, message, hint }: MapFault): { problem: Problem } => ({
    problem: { check: 'broken-map', file: path, ...(field ? { field } : { line: 1, column: 1 }), message, hint },
  });
  const { size } = statSync(realPath);
  if (size > LARGEST_MAP) return broken(tooLarge(`${Math.ceil(size / 1024)} KiB`, `${LARGEST_MAP / 1024} KiB`));
  const file = readTextFile(realPath, path);
  if ('problem' in file) return file;
  const other = otherFormat(file.text);
  if (other) return broken(other);
  const fault = jsonFault(file.text, path);
  if (fault) return { problem: fault };
  const read = readGeoJson(JSON.parse(file.text));
  return 'message' in read ? broken(read) : { source: read, digest: file.digest };
}
