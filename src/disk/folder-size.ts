/** Weighs folders. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { KEPT } from './prune-folder.ts';

/** What a folder holds, a `.git` at its top left out. */
export interface FolderWeight {
  files: number;
  bytes: number;
  /** The largest file, by its path below the folder. */
  largest: { path: string; bytes: number };
}

/** Weighs all files below a folder. */
export function weigh(folder: string): FolderWeight {
  const weight: FolderWeight = { files: 0, bytes: 0, largest: { path: '', bytes: 0 } };
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || file.startsWith(join(folder, KEPT, '/'))) continue;
    const bytes = statSync(file).size;
    weight.files += 1;
    weight.bytes += bytes;
    if (bytes > weight.largest.bytes) weight.largest = { path: relative(folder, file).replaceAll('\\', '/'), bytes };
  }
  return weight;
}
