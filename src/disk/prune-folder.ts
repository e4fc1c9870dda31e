/** Removes files that are not needed from a folder. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The names of folders that are never removed, since a site may be published from a clone, or lie on a disk of its own (fsck(8)). */
export const KEPT: ReadonlySet<string> = new Set(['.git', 'lost+found']);

/**
 * Deletes all files below a folder but those to keep, and the folders that become empty. A missing folder is no error.
 *
 * @param keep The paths below the folder, with slashes but without a first one, in composed form (NFC).
 */
export function pruneFolderTo(folder: string, keep: ReadonlySet<string>): void {
  if (existsSync(folder)) pruneFolder(folder, '', keep);
}

/** Returns whether the folder is empty now. */
function pruneFolder(folder: string, prefix: string, keep: ReadonlySet<string>): boolean {
  let remaining = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (KEPT.has(entry.name)) remaining += 1;
    else if (entry.isDirectory()) {
      if (pruneFolder(join(folder, entry.name), `${path}/`, keep)) rmdirSync(join(folder, entry.name));
      else remaining += 1;
    } else if (keep.has(path.normalize('NFC'))) remaining += 1;
    else rmSync(join(folder, entry.name));
  }
  return remaining === 0;
}
