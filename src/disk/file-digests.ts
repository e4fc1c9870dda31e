/** Knows the digests of all files below a folder, and reads only those that have changed since it was asked last. */
import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile } from './digest.ts';
import { readJson, writeJson } from './json-file.ts';
import { KEPT } from './prune-folder.ts';

/** A file below a folder. */
export interface DigestedFile {
  /** The path below the folder, with slashes. */
  path: string;
  /** SHA-256, 64 hexadecimal digits. */
  digest: string;
  /** In bytes. */
  size: number;
}

/** The size and times of a file, and its digest. */
type Known = [stat: string, digest: string];

/**
 * Returns all files below a folder, a `.git` at its top left out, in the order of their paths. `recordFile` keeps their
 * digests, and those of files whose size and times are as they were are taken from there: a file that anybody has written
 * since has other times (inode change time, stat(2)).
 *
 * @throws Error When a file can't be read.
 */
export function digestFiles(folder: string, recordFile: string): DigestedFile[] {
  const known = readJson<Record<string, Known>>(recordFile) ?? {};
  const found: Record<string, Known> = {};
  const files: DigestedFile[] = [];
  let changes = 0;
  const walk = (directory: string, prefix: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = prefix + entry.name;
      if (path === KEPT) continue;
      const file = join(directory, entry.name);
      if (entry.isDirectory()) walk(file, `${path}/`);
      else if (entry.isFile()) {
        const stats = statSync(file);
        const stat = statOf(stats);
        const before = Object.hasOwn(known, path) ? known[path] : undefined;
        const digest = before?.[0] === stat ? before[1] : digestOfFile(file);
        if (before?.[0] !== stat) changes += 1;
        found[path] = [stat, digest];
        files.push({ path, digest, size: stats.size });
      }
    }
  };
  walk(folder, '');
  if (changes > 0 || files.length !== Object.keys(known).length) writeJson(recordFile, found);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function statOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}
