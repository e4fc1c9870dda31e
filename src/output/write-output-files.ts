/** Writes the output files that have changed since the last build, and leaves the others alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../core/routes/output-file.ts';
import { readJson, writeJson } from '../disk/json-file.ts';
import { writeChanged } from '../disk/write-changed.ts';

/**
 * Writes output files into a folder where their key has changed; returns the paths that were written. `recordFile`
 * holds the keys of the files that are there, and counts only where `isKnown` is set.
 */
export function writeOutputFiles(
  folder: string,
  files: readonly OutputFile[],
  recordFile: string,
  isKnown: boolean,
): string[] {
  const known = (isKnown && readJson<Record<string, string>>(recordFile)) || {};
  const written: string[] = [];
  for (const { path, key, make } of files) {
    const file = join(folder, path);
    if (known[path] === key && existsSync(file)) continue;
    writeChanged(file, make());
    written.push(path);
  }
  writeJson(recordFile, Object.fromEntries(files.map(({ path, key }) => [path, key])));
  return written;
}
