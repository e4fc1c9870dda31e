/**
 * Puts what a build has made into the output folder at once: it is gathered in a folder beside, whose new name says that it is
 * whole, and is moved from there. Who finds it half moved moves the rest.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CachePaths } from './cache-dir.ts';
import { moveChanged, moveFile, moveNew, removeFile } from './merge-folder.ts';
import { toRealFolder } from './real-folder.ts';
import { readSealed } from './sealed-json.ts';
import { statsOf } from './stats-of.ts';

/** What lies in the folder that is gathered, and then moved. */
export interface SwapPaths {
  /** New and changed files, below their paths. */
  files: string;
  /** The list of files to remove. */
  journal: string;
  /** What is to be the manifest, and the record of the build that has ended, in the cache. */
  manifest: string;
  built: string;
}

/** What the journal says. */
export interface Journal {
  /** The paths, below the output folder, of the files that nothing needs any more. */
  removals: string[];
}

/** The places of a cache that belong to a site: they are renewed with it. */
export type SiteRecords = Pick<CachePaths, 'manifest' | 'built' | 'building' | 'refused'>;

/** Returns the paths in a folder that is gathered or moved. */
export function swapPaths(folder: string): SwapPaths {
  const at = (name: string) => join(folder, name);
  return { files: at('files'), journal: at('journal.json'), manifest: at('manifest.json'), built: at('built') };
}

/**
 * Moves what a build has gathered in `from` into the folder of the site: first what is new, scripts, styles and pictures before
 * pages; then what has changed; then it removes what nothing needs. Returns whether there was anything. It can be cut off at any
 * moment and begun again, by several processes at once. What has no whole journal stays where it is.
 *
 * @throws Error When a file can't be moved or removed.
 */
export function moveSite(from: string, outDir: string, records: SiteRecords): boolean {
  const paths = swapPaths(from);
  if (statsOf(from) === undefined) return false;
  const journal = readSealed<Journal>(paths.journal);
  if (!journal) return false;
  const real = toRealFolder(outDir);
  moveNew(paths.files, real);
  moveChanged(paths.files, real);
  for (const path of journal.removals) removeFile(real, path);
  if (isBuilding(outDir, records)) {
    moveFile(paths.manifest, records.manifest);
    moveFile(paths.built, records.built);
    rmSync(records.building, { force: true });
  }
  rmSync(from, { recursive: true, force: true });
  return true;
}

/** Returns whether a cache knows of no later build: with the records of one that was cut off, it would take its own for those. */
function isBuilding(outDir: string, { building }: SiteRecords): boolean {
  return statsOf(building) !== undefined && readFileSync(building, 'utf8') === outDir;
}
