/** Removes from a folder what nobody needs. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A clone that a site is published from keeps its history. */
export const KEPT = '.git';

/** Deletes every file below `folder` whose path (with slashes, no first slash) is not kept, and emptied folders. */
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
