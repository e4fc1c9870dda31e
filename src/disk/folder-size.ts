/** Weighs folders. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT } from './prune-folder.ts';

/** Returns the size in bytes of all files below a folder, a `.git` at its top left out. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !join(entry.parentPath, entry.name).startsWith(join(folder, KEPT, '/')))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
