/** Writes the files for machines that have changed since the last build, and leaves the others alone. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataFile } from '../core/routes/output-file.ts';

/**
 * Brings `files` into `folder`; answers the paths that were written. `recordFile` remembers the keys of what lies there;
 * `isKnown` tells whether it may be believed.
 */
export function writeDataFiles(
  folder: string,
  files: readonly DataFile[],
  recordFile: string,
  isKnown: boolean,
): string[] {
  const known = isKnown && existsSync(recordFile) ? readRecord(recordFile) : {};
  const written: string[] = [];
  for (const { path, key, make } of files) {
    const file = join(folder, path);
    if (known[path] === key && existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, make());
    written.push(path);
  }
  mkdirSync(dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, JSON.stringify(Object.fromEntries(files.map(({ path, key }) => [path, key]))));
  return written;
}

function readRecord(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    // Cut off while it was written: everything is written anew
    return {};
  }
}
