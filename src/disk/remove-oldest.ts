/** Removes what was made longest ago, where only a few of its kind are kept. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes all but the `count` newest of the files and folders in a folder whose names are of a kind. */
export function removeOldest(folder: string, isOfKind: (name: string) => boolean, count: number): void {
  const found = readdirSync(folder)
    .filter(isOfKind)
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of found.slice(count)) rmSync(path, { recursive: true, force: true });
}
