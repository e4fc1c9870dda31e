/** Plans a deploy: what is uploaded, changed and removed, in an order in which the served site is whole at each moment. */
import type { Compressed } from '../hosting/compressible.ts';
import { isForHost, isHashed, isList, isPage, type Phase } from './deploy-phase.ts';
import type { LeavingFile, Place, SiteFile } from './site-record.ts';

/** One step of a deploy. A step begins when the one before has ended. */
export type Step = { phase: Phase; put: SiteFile[] } | { phase: Phase; remove: SiteFile[] };

/** What a deploy does. */
export interface DeployPlan {
  steps: Step[];
  /** Files that are new at the target, files that have other content there, and what is compressed of either. */
  added: SiteFile[];
  changed: SiteFile[];
  compressed: SiteFile[];
  /** Files that go now, and what is compressed of them. */
  removed: SiteFile[];
  /** What stays for the grace period, though it is no longer part of the site. */
  leaving: LeavingFile[];
}

export interface DeployRequest {
  /** What lies at the target. */
  places: ReadonlyMap<string, Place>;
  /** What is to lie there. */
  files: readonly SiteFile[];
  /** The time, in milliseconds since 1970. */
  now: number;
  /** How the host finds what lies compressed. */
  compressed: Compressed | undefined;
  /** How long files that are no longer part of the site stay, in milliseconds: those with a hash in their names, and others. */
  grace: { hashed: number; named: number };
}

/**
 * Plans a deploy in the phases of `deploy-phase.ts`. Of a file that changes, what was compressed of its old content is
 * removed before, and what is compressed of the new one comes after: a server prefers the compressed file, and must never
 * send old bytes in place of new ones. A host that asks for it by name must find one at each moment, so there the new one
 * takes the place of the old.
 */
export function planDeploy({ places, files, compressed: found, now, grace }: DeployRequest): DeployPlan {
  const wanted = new Map(files.map((file) => [file.path, file]));
  const isThere = (path: string) => {
    const place = places.get(path);
    return place !== undefined && place.since === undefined;
  };
  const differs = (file: SiteFile) => {
    const place = places.get(file.path);
    return !place || place.isUnsure || !isSameFile(place.file, file);
  };
  const plain = files.filter((file) => !file.encoding && differs(file));
  const named = new Set(plain.map(({ path }) => path));
  const compressed = files.filter((file) => file.encoding && (named.has(sourceOf(file.path)) || differs(file)));
  const encodings = Map.groupBy(compressed, ({ path }) => sourceOf(path));
  // Of a file that is as it was, only what is compressed may be missing
  const compressedAlone = compressed.filter(({ path }) => !named.has(sourceOf(path)));
  const stale = new Map<string, SiteFile[]>();
  const leaving: LeavingFile[] = [];
  const removed: SiteFile[] = [];
  for (const [path, { file, isUnsure, since = now }] of places) {
    const isCompressed = file.encoding !== undefined && wanted.has(sourceOf(path));
    const isOutdated = named.has(sourceOf(path)) && found !== 'by name';
    if (isCompressed && (isOutdated || !wanted.has(path))) push(stale, sourceOf(path), file);
    else if (isCompressed || wanted.has(path)) continue;
    else if (now - since >= (isHashed(path) ? grace.hashed : grace.named)) removed.push(file);
    else leaving.push({ ...file, since, ...(isUnsure && { isUnsure }) });
  }
  const steps: Step[] = [];
  const add = (phase: Phase, put: readonly SiteFile[]) => {
    if (put.length > 0) steps.push({ phase, put: [...put] });
  };
  const take = (phase: Phase, remove: readonly SiteFile[]) => {
    if (remove.length > 0) steps.push({ phase, remove: [...remove] });
  };
  const publish = (phase: Phase, group: readonly SiteFile[]) => {
    take(
      phase,
      group.flatMap(({ path }) => stale.get(path) ?? []),
    );
    for (const { path } of group) stale.delete(path);
    add(phase, group);
    add(
      phase,
      group.flatMap(({ path }) => encodings.get(path) ?? []),
    );
  };
  const [assets, others] = partition(plain, ({ path }) => isHashed(path));
  const [forHost, forReaders] = partition(others, ({ path }) => isForHost(path));
  const [old, fresh] = partition(forReaders, ({ path }) => isThere(path));
  const [freshLists, freshFiles] = partition(fresh, isList);
  const [lists, changed] = partition(old, isList);
  take('assets', inTheWay(plain, places));
  publish('assets', assets);
  for (const group of inOrder(freshFiles)) publish('new', group);
  publish('new', freshLists);
  for (const group of inOrder(changed)) publish('changed', group);
  for (const group of inOrder(lists).toReversed()) publish('lists', group);
  // What no change above has taken away: a file that is no longer compressed
  take('lists', [...stale.values()].flat());
  add('lists', compressedAlone);
  publish('host', forHost);
  // A server that finds a compressed file may send it, though the file itself has gone
  const [encoded, rest] = partition(removed, ({ encoding }) => encoding !== undefined);
  take('removed', encoded);
  for (const group of inOrder(rest.filter(({ path }) => !isHashed(path))).toReversed()) take('removed', group);
  take(
    'removed',
    rest.filter(({ path }) => isHashed(path)),
  );
  return {
    steps,
    added: plain.filter(({ path }) => !isThere(path)),
    changed: plain.filter(({ path }) => isThere(path)),
    compressed,
    removed,
    leaving,
  };
}

/** Returns whether two files have the same bytes, and hosts are told the same of both. */
export function isSameFile(one: SiteFile, other: SiteFile): boolean {
  return (['digest', 'type', 'encoding', 'lifetime'] as const).every((key) => one[key] === other[key]);
}

/** Divides files into what pages load or have beside them, and pages. */
function inOrder(files: readonly SiteFile[]): SiteFile[][] {
  const [pages, others] = partition(files, ({ path }) => isPage(path));
  return [others, pages];
}

/** Returns the files at whose place a folder of new files must lie, or that lie in a folder in place of a new file. */
function inTheWay(files: readonly SiteFile[], places: ReadonlyMap<string, Place>): SiteFile[] {
  const fresh = files.filter(({ path }) => !places.has(path));
  if (fresh.length === 0) return [];
  const foldersOf = (path: string) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
  const paths = new Set(fresh.map(({ path }) => path));
  const folders = new Set(fresh.flatMap(({ path }) => foldersOf(path)));
  return [...places.values()]
    .map(({ file }) => file)
    .filter(({ path }) => folders.has(path) || foldersOf(path).some((folder) => paths.has(folder)));
}

function sourceOf(path: string): string {
  return path.replace(/\.(br|gz)$/, '');
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const first: Item[] = [];
  const second: Item[] = [];
  for (const item of items) (isFirst(item) ? first : second).push(item);
  return [first, second];
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
