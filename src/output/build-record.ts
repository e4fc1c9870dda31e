/** What the cache remembers of the output: whether the build before has ended, and that its pages still lie there. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NOT_FOUND_PAGE } from '../core/urls/reserved-paths.ts';
import type { CachePaths } from '../disk/cache-dir.ts';

export interface BuildRecord {
  /** Whether what lies in the folder was written by the last build with this cache, cut off or not. */
  isOwn(): boolean;
  /** Whether the pages in the folder, if any, are those of the last build with this cache. */
  knowsPages(): boolean;
  begin(): void;
  end(): void;
}

/** The record of an output folder, in the cache folder. */
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
    end() {
      writeFileSync(done, stampOf(outDir));
      rmSync(running, { force: true });
    },
  };
}

/** Every build writes `404.html` anew; its time to the second is what archives and CI caches keep. */
function stampOf(outDir: string): string {
  const stats = statSync(join(outDir, NOT_FOUND_PAGE), { throwIfNoEntry: false });
  return `${outDir}\n${stats ? Math.floor(stats.mtimeMs / 1000) : ''}`;
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
