/** Lays the work of one machine into a folder, laid out as a cache, and brings such folders into the cache of another. */
import { copyFileSync, existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type CachePaths, cachePaths } from '../../disk/cache-dir.ts';
import { KEPT } from '../../disk/prune-folder.ts';
import { placeFile } from '../../disk/sealed-file.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { joinSearchRecords } from '../../output/search/search-cache.ts';
import { joinPageRecords, PAGE_RECORD } from '../pages/page-store.ts';
import type { Shard } from './shard.ts';

/** The file that tells a part from a site. */
const MARK = 'part.json';

/** What is named by a digest of what it holds or was made from, so that what lies there already is as good. */
const FOLDERS = ['bodies', 'images', 'pages', 'search'] as const satisfies readonly (keyof CachePaths)[];

/** Those whose files are published as they are, and sealed by their times. */
const PUBLISHED = ['images', 'search'] as const satisfies readonly (keyof CachePaths)[];

/** What a part says of itself. */
interface Mark extends Shard {
  /** The times of published files, in seconds, by their paths, as archives on the way lose them. */
  times: Record<string, number>;
}

/** Refuses a folder that holds anything but a part. */
export function refuseSite(outDir: string): void {
  if (existsSync(outDir) && !existsSync(join(outDir, MARK)) && isFilled(outDir))
    throw new UserError(
      `OUT_DIR, ${outDir}, holds a site, or files that no build has made. Name an empty folder for a part, such as OUT_DIR=part.`,
    );
}

function isFilled(folder: string): boolean {
  return !readdirSync(folder).every((name) => KEPT.has(name));
}

/** What of a cache belongs to a part; of pages and search indexes, the cache of a part holds no others. */
export interface PartContents {
  /** Writes the bodies of this part into a folder; the cache holds all, as every page may name any story. */
  copyBodies(folder: string): void;
  /** The names of image files. */
  images: ReadonlySet<string>;
}

/**
 * Copies what a cache holds of a part into an output folder.
 *
 * @throws Error When a file can't be copied.
 */
export function writePart(cache: CachePaths, outDir: string, shard: Shard, { copyBodies, images }: PartContents): void {
  clear(outDir);
  const part = cachePaths(outDir);
  copyBodies(part.bodies);
  placeNew(cache.images, part.images, (name) => images.has(name));
  for (const name of ['pages', 'search'] as const) placeNew(cache[name], part[name]);
  for (const name of ['searchRecord', 'inspections', 'media'] as const)
    if (existsSync(cache[name])) copyFileSync(cache[name], part[name]);
  copyFileSync(join(cache.pages, PAGE_RECORD), join(part.pages, PAGE_RECORD));
  const published = PUBLISHED.flatMap((name) => filesBelow(part[name]));
  const times = published.map((path) => [partPath(outDir, path), statSync(path).mtimeMs / 1000]);
  writeSealed(join(outDir, MARK), { ...shard, times: Object.fromEntries(times) } satisfies Mark);
}

/** What was brought together. */
export interface Merged {
  /** The parts that nobody has brought, such as `3/8`: this build does their work. */
  missing: string[];
}

/**
 * Brings parts into a cache. What in them is out of date does no harm: a build looks for what it needs by its name.
 *
 * @throws UserError When a folder is no part, or belongs to another division.
 * @throws Error When a file can't be copied.
 */
export function mergeParts(folders: readonly string[], cache: CachePaths): Merged {
  const shards = folders.map((folder): Mark => {
    const mark = readSealed<Mark>(join(folder, MARK));
    if (mark) return mark;
    throw new UserError(
      existsSync(join(folder, MARK))
        ? `${folder} was damaged on the way, or made with another CACHE_KEY. Make the part anew with the same one.`
        : `${folder} holds no part: “npm run build -- --shard 1/2” makes one, in OUT_DIR.`,
    );
  });
  const count = shards[0]?.count ?? 0;
  const other = shards.findIndex((shard) => shard.count !== count);
  if (other !== -1)
    throw new UserError(
      `${folders[other]} is one of ${shards[other]?.count} parts, and ${folders[0]} one of ${count}. Bring those of one division.`,
    );
  const parts = folders.map((folder) => cachePaths(folder));
  for (const [index, part] of parts.entries()) {
    const { times } = shards[index] as Mark;
    const folder = folders[index] as string;
    for (const name of PUBLISHED)
      for (const file of filesBelow(part[name])) {
        const time = times[partPath(folder, file)];
        if (time !== undefined) utimesSync(file, time, time);
      }
    for (const name of FOLDERS) placeNew(part[name], cache[name]);
    for (const name of ['inspections', 'media'] as const)
      if (existsSync(part[name]) && !existsSync(cache[name])) copyFileSync(part[name], cache[name]);
  }
  joinPageRecords(
    parts.map(({ pages }) => pages),
    cache.pages,
  );
  joinSearchRecords(
    parts.map(({ searchRecord }) => searchRecord),
    cache.searchRecord,
  );
  const brought = new Set(shards.map(({ number }) => number));
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !brought.has(number));
  return { missing: missing.map((number) => `${number}/${count}`) };
}

/** Removes what is in a folder, which itself may be a disk of its own, or a link. */
function clear(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (!KEPT.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Places the files below a folder that are not in another one yet. */
function placeNew(from: string, to: string, isWanted: (name: string) => boolean = () => true): void {
  for (const path of filesBelow(from)) {
    const target = join(to, relative(from, path));
    // Records are joined, and not taken from one of the parts
    if (basename(path) !== PAGE_RECORD && isWanted(basename(path)) && !existsSync(target)) placeFile(path, target);
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

/** The path of a file as a part names it. */
function partPath(folder: string, path: string): string {
  return relative(folder, path).replaceAll('\\', '/');
}
