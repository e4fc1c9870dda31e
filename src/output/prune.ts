/** Removes from the output folder what no page of this build needs. */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATOR } from '../core/pages/notice-page.ts';
import { NOT_FOUND_PAGE } from '../core/urls/reserved-paths.ts';

/** A clone that a site is published from keeps its history. */
const KEPT = '.git';

const MARK = `<meta name="generator" content="${GENERATOR}"`;

/** Whether a folder holds files but no site of ours: what no build has made, no build may remove. */
export function isForeignFolder(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).every((name) => name === KEPT)) return false;
  const page = join(folder, NOT_FOUND_PAGE);
  return !existsSync(page) || !readFileSync(page, 'utf8').includes(MARK);
}

/** A link at the top of a folder, or one level below, through which files would be written elsewhere. */
export function findLink(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const linkIn = (path: string) => {
    const found = readdirSync(path, { withFileTypes: true }).find((entry) => entry.isSymbolicLink());
    return found && join(path, found.name);
  };
  const inner = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== KEPT,
  );
  return [folder, ...inner.map(({ name }) => join(folder, name))].map(linkIn).find((link) => link !== undefined);
}

/** Deletes every file below `folder` whose path (with slashes, no first slash) is not kept, and emptied folders. */
export function pruneOutput(folder: string, keep: ReadonlySet<string>): number {
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
