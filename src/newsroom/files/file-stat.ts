/** Knows whether a file has changed without reading it. */

import type { Stats } from 'node:fs';
import { statSync } from 'node:fs';

/** Size and times of a file, which change with its content. */
export function statOf(stats: Stats): string {
  return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}

export function statOfFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && statOf(stats);
}
