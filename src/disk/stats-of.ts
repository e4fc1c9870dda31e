/** Asks the disk about a path that may not be there. */
import { lstatSync, type Stats } from 'node:fs';

/** Returns what the disk says of a path itself, not of what a link leads to; `undefined` where nothing is, or below a file. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
