/** Removes files that are not needed from a folder. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the folder that is never removed, since a site may be published from a clone. */
export const KEPT = '.git';

/**
 * Deletes all files below a folder but those to keep, and the folders that become empty. A missing folder is no error.
 *
 * @param keep The paths below the folder, with slashes but without a first one, in composed form (NFC).
 * @returns How many files were deleted.
 */
export function pruneFolderTo(folder: string, keep: ReadonlySet<string>): number {
  return existsSync(folder) ? pruneFolder(folder, '', keep).removed : 0;
}

function pruneFolder(folder: string, prefix: string, keep: ReadonlySet<string>): { removed: number; isEmpty: boolean } {
  let removed = 0;
  let remaining = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (entry.name === KEPT) remaining += 1;
    else if (entry.isDirectory()) {
      const inner = pruneFolder(join(folder, entry.name), `${path}/`, keep);
      removed += inner.removed;
      if (inner.isEmpty) rmdirSync(join(folder, entry.name));
      else remaining += 1;
    } else if (keep.has(path.normalize('NFC'))) remaining += 1;
    else {
      rmSync(join(folder, entry.name));
      removed += 1;
    }
  }
  return { removed, isEmpty: remaining === 0 };
}
