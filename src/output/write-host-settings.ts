/** Writes the files by which a host is set up. They lie beside the cache, since nobody else is to read them. */
import { rmSync } from 'node:fs';
import { openOutputFolder } from '../disk/output-folder.ts';
import { pruneFolderTo } from '../disk/prune-folder.ts';

/** Writes files by their names, and removes those of another host; returns where they lie. */
export function writeHostSettings(folder: string, files: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(files);
  if (names.length === 0) {
    rmSync(folder, { recursive: true, force: true });
    return [];
  }
  const { write, locate } = openOutputFolder(folder);
  for (const [name, text] of Object.entries(files)) write(name, text);
  pruneFolderTo(folder, new Set(names));
  return names.map(locate);
}
