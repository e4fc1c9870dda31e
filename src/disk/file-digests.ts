/** Knows the digests of all files below a folder, and reads only those that have changed since it was asked last. */
import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile } from './digest.ts';
import { KEPT } from './prune-folder.ts';
import { readSealed, writeSealed } from './sealed-json.ts';

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

/** The files of a folder. */
export interface Digests {
  /** In the order of their paths. */
  files: DigestedFile[];
  /** Keeps the digests for the next time; of files that were moved meanwhile the times have changed, and nothing else. */
  keep(moved?: readonly string[]): void;
}

/**
 * Returns all files below a folder, a `.git` or `lost+found` at its top left out, in the order of their paths, as {@link openDigests} knows them.
 *
 * @throws Error When a file can't be read.
 */
export function digestFiles(folder: string, recordFile: string): DigestedFile[] {
  const { files, keep } = openDigests(folder, recordFile, filesBelow(folder));
  keep();
  return files;
}

/**
 * Returns the files of a folder. `recordFile` keeps their digests, and those of files whose size
 * and times are as they were are taken from there: a file that anybody has written since has other times (inode change time,
 * stat(2)).
 *
 * @param locate Returns where a file lies, if some of them lie elsewhere.
 * @throws Error When a file can't be read.
 */
export function openDigests(
  folder: string,
  recordFile: string,
  paths: readonly string[],
  locate = (path: string) => `${folder}/${path}`,
): Digests {
  const known = readSealed<Record<string, Known>>(recordFile) ?? {};
  const found: Record<string, Known> = {};
  const files: DigestedFile[] = [];
  let changes = 0;
  for (const path of paths) {
    const file = locate(path);
    const stats = statSync(file);
    const stat = statOf(stats);
    const before = Object.hasOwn(known, path) ? known[path] : undefined;
    const digest = before?.[0] === stat ? before[1] : digestOfFile(file);
    if (before?.[0] !== stat) changes += 1;
    found[path] = [stat, digest];
    files.push({ path, digest, size: stats.size });
  }
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    keep(moved = []) {
      if (changes === 0 && moved.length === 0 && files.length === Object.keys(known).length) return;
      for (const path of moved) (found[path] as Known)[0] = statOf(statSync(`${folder}/${path}`));
      writeSealed(recordFile, found);
    },
  };
}

function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    if (KEPT.has(path)) return [];
    if (entry.isDirectory()) return filesBelow(join(folder, entry.name), `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}

function statOf({ size, mtimeMs, ctimeMs }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs}`;
}
