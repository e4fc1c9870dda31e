/** Records in the cache whether the build before has ended, and whether its pages still lie in the output folder. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOT_FOUND_PAGE } from '../core/urls/reserved-paths.ts';
import type { CachePaths } from '../disk/cache-dir.ts';
import type { OutputFolder } from '../disk/output-folder.ts';

/** The record that tells a build what the build before it has left in the output folder. */
export interface BuildRecord {
  /** Whether the files in the folder were written by the last build with this cache, cut off or not. */
  isOwn(): boolean;
  /** Whether the folder holds the pages of the last build with this cache, or no pages at all. */
  knowsPages(): boolean;
  /** Notes that a build begins. */
  begin(): void;
  /** Returns what is to stand in the record of the site, once it lies in its place. */
  ended(output: Pick<OutputFolder, 'locate'>): string;
}

/** Opens the record of an output folder; it lies in the cache folder. */
export function openBuildRecord(
  { building: running, built: done }: Pick<CachePaths, 'building' | 'built'>,
  outDir: string,
): BuildRecord {
  return {
    isOwn: () => (existsSync(running) ? read(running) === outDir : read(done) === stampOf(outDir)),
    knowsPages: () =>
      !existsSync(running) && (read(done) === stampOf(outDir) || !existsSync(join(outDir, NOT_FOUND_PAGE))),
    begin() {
      mkdirSync(dirname(running), { recursive: true });
      writeFileSync(running, outDir);
    },
    ended: ({ locate }) => stampOf(outDir, locate(NOT_FOUND_PAGE)),
  };
}

/**
 * Returns the folder's path with the time of its `404.html`, which every build writes anew; in whole seconds, as
 * archives and CI caches keep no more.
 */
function stampOf(outDir: string, notFound = join(outDir, NOT_FOUND_PAGE)): string {
  const stats = statSync(notFound, { throwIfNoEntry: false });
  return `${outDir}\n${stats ? Math.floor(stats.mtimeMs / 1000) : ''}`;
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
