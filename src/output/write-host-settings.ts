/** Writes the files by which a host is set up. They lie beside the cache, since nobody else is to read them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pruneFolderTo } from '../disk/prune-folder.ts';
import { writeChanged } from '../disk/write-changed.ts';

/** Writes files by their names, and removes those of another host; returns where they lie. */
export function writeHostSettings(folder: string, files: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(files);
  if (names.length === 0) {
    rmSync(folder, { recursive: true, force: true });
    return [];
  }
  const paths = names.map((name) => join(folder, name));
  names.forEach((name, index) => {
    writeChanged(paths[index] as string, files[name] as string);
  });
  pruneFolderTo(folder, new Set(names));
  return paths;
}
