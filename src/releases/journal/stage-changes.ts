/** Puts aside what an upgrade replaces and what it brings, before anything is changed. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { contentDigest, type DiskState, isSameState, stateOf } from './disk-state.ts';
import { type Change, upgradePaths } from './journal.ts';

/** What is to lie at a path. */
export type Wanted =
  | { kind: 'none' }
  | { kind: 'link'; target: string }
  /** Without a mode, the file keeps its own, or gets the usual one. */
  | { kind: 'file'; bytes: Uint8Array; isProgram?: boolean | undefined };

/**
 * Copies both sides of each change into `folder`, numbered from `first`, and returns the changes. Paths at which all is as
 * wanted are left out.
 *
 * @throws Error When the disk refuses; nothing in the project has been changed then.
 */
export function stageChanges(root: string, wanted: ReadonlyMap<string, Wanted>, folder: string, first = 0): Change[] {
  const { content } = upgradePaths(root);
  for (const side of ['before', 'after']) mkdirSync(join(folder, side), { recursive: true });
  const changes: Change[] = [];
  for (const [path, want] of wanted) {
    const file = join(root, path);
    const before = stateOf(file);
    const after = stateWanted(want, before);
    if (isSameState(before, after)) continue;
    const number = first + changes.length;
    if (before.kind === 'file') {
      copyFileSync(file, content('before', number, folder));
      // A file that nobody may write can be put back, and its copy removed
      chmodSync(content('before', number, folder), 0o600);
    }
    if (want.kind === 'file') writeFileSync(content('after', number, folder), want.bytes);
    changes.push({ path, before, after });
  }
  return changes;
}

function stateWanted(want: Wanted, before: DiskState): DiskState {
  if (want.kind !== 'file') return want;
  const usual = before.kind === 'file' ? before.mode : 0o666 & ~process.umask();
  const isProgram = want.isProgram ?? (usual & 0o100) !== 0;
  // Who may read it may run it
  const mode = isProgram ? usual | ((usual & 0o444) >> 2) : usual & ~0o111;
  return { kind: 'file', digest: contentDigest(want.bytes), mode };
}

/** Returns the folders above paths that are not there yet. */
export function missingFolders(root: string, paths: readonly string[]): string[] {
  const missing = new Set<string>();
  for (const path of paths)
    for (let folder = posix.dirname(path); folder !== '.' && folder !== '..'; folder = posix.dirname(folder)) {
      if (missing.has(folder) || existsSync(join(root, folder))) break;
      missing.add(folder);
    }
  return [...missing].sort();
}

/** Puts the modules of `src/` aside from which the upgrade is finished and undone, by their paths below `src/`. */
export function stageCode(sources: ReadonlyMap<string, string>, folder: string): void {
  for (const [path, source] of sources) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
}
