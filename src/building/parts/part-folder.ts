/** Lays the work of one machine into a folder, laid out as a cache, and brings such folders into the cache of another. */
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type CachePaths, cachePaths } from '../../disk/cache-dir.ts';
import { readJson, writeJson } from '../../disk/json-file.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { joinSearchRecords } from '../../output/search/search-cache.ts';
import { joinPageRecords, PAGE_RECORD } from '../pages/page-store.ts';
import type { Shard } from './shard.ts';

/** The file that tells a part from a site. */
const MARK = 'part.json';

/** What is named by a digest of what it holds or was made from, so that what lies there already is as good. */
const FOLDERS = ['bodies', 'images', 'pages', 'search'] as const satisfies readonly (keyof CachePaths)[];

/** Refuses a folder that holds anything but a part. */
export function refuseSite(outDir: string): void {
  if (existsSync(outDir) && !existsSync(join(outDir, MARK)) && readdirSync(outDir).length > 0)
    throw new UserError(
      `OUT_DIR, ${outDir}, holds a site, or files that no build has made. Name an empty folder for a part, such as OUT_DIR=part.`,
    );
}

/** What of a cache belongs to a part; of pages and search indexes, the cache of a part holds no others. */
export interface PartContents {
  /** The keys of bodies; the cache holds all, as every page may name any story. */
  bodies: ReadonlySet<string>;
  /** The names of image files. */
  images: ReadonlySet<string>;
}

/**
 * Copies what a cache holds of a part into an output folder.
 *
 * @throws Error When a file can't be copied.
 */
export function writePart(cache: CachePaths, outDir: string, shard: Shard, { bodies, images }: PartContents): void {
  rmSync(outDir, { recursive: true, force: true });
  const part = cachePaths(outDir);
  const isWanted = {
    bodies: (name: string) => bodies.has(name.replace(/\.json$/, '')),
    images: (name: string) => images.has(name),
  };
  for (const name of FOLDERS)
    copyNew(cache[name], part[name], name in isWanted ? isWanted[name as 'bodies'] : undefined);
  for (const name of ['searchRecord', 'inspections', 'media'] as const)
    if (existsSync(cache[name])) copyFileSync(cache[name], part[name]);
  copyFileSync(join(cache.pages, PAGE_RECORD), join(part.pages, PAGE_RECORD));
  writeJson(join(outDir, MARK), shard);
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
  const shards = folders.map((folder): Shard => {
    const shard = readJson<Shard>(join(folder, MARK));
    if (!Number.isInteger(shard?.number) || !Number.isInteger(shard?.count))
      throw new UserError(`${folder} holds no part: “npm run build -- --shard 1/2” makes one, in OUT_DIR.`);
    return shard as Shard;
  });
  const count = shards[0]?.count ?? 0;
  const other = shards.findIndex((shard) => shard.count !== count);
  if (other !== -1)
    throw new UserError(
      `${folders[other]} is one of ${shards[other]?.count} parts, and ${folders[0]} one of ${count}. Bring those of one division.`,
    );
  const parts = folders.map((folder) => cachePaths(folder));
  for (const part of parts) {
    for (const name of FOLDERS) copyNew(part[name], cache[name]);
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

/** Copies the files below a folder that are not in another one yet; where a disk can share blocks, copies share them. */
function copyNew(from: string, to: string, isWanted: (name: string) => boolean = () => true): void {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, path));
    // Records are joined, and not taken from one of the parts
    if (!entry.isFile() || entry.name === PAGE_RECORD || !isWanted(entry.name) || existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target, constants.COPYFILE_FICLONE);
  }
}
