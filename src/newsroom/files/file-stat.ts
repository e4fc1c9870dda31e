/** Tells whether a file has changed without reading it. */

import type { Stats } from 'node:fs';
import { statSync } from 'node:fs';

/** Prints a file's size in bytes and its times in milliseconds as one text, which changes whenever the file does. */
export function statOf(stats: Stats): string {
  return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}

/** Prints the size and times of the file at a path, or returns `undefined` where there is no file. */
export function statOfFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && statOf(stats);
}
