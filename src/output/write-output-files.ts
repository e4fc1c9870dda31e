/** Writes the output files that have changed since the last build, and leaves the others alone. */
import type { OutputFile } from '../core/routes/output-file.ts';
import type { OutputFolder } from '../disk/output-folder.ts';
import { readSealed, writeSealed } from '../disk/sealed-json.ts';

/**
 * Writes output files into a folder where their key has changed; returns the paths that were written. `recordFile`
 * holds the keys of the files that are there, and counts only where `isKnown` is set.
 */
export function writeOutputFiles(
  folder: OutputFolder,
  files: readonly OutputFile[],
  recordFile: string,
  isKnown: boolean,
): string[] {
  const known = (isKnown && readSealed<Record<string, string>>(recordFile)) || {};
  const written: string[] = [];
  for (const { path, key, make } of files) {
    if (known[path] === key && folder.has(path)) continue;
    folder.write(path, make());
    written.push(path);
  }
  writeSealed(recordFile, Object.fromEntries(files.map(({ path, key }) => [path, key])));
  return written;
}
