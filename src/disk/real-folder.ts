/** Follows symbolic links to folders that may not be there yet. */
import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { statsOf } from './stats-of.ts';

/**
 * Follows symbolic links to the real path of a folder, whether it exists already or not.
 *
 * @throws Error When links lead in a circle, or a folder on the way can't be read.
 */
export function toRealFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const parent = dirname(path);
    if (statsOf(path)?.isSymbolicLink()) return toRealFolder(resolve(toRealFolder(parent), readlinkSync(path)));
    return parent === path ? path : join(toRealFolder(parent), basename(path));
  }
}
