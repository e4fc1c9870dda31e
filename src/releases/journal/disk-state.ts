/** Says what lies at a path, byte for byte, and puts something else there. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';

/** What lies at a path. Modes are those of Unix; Windows has none. */
export type DiskState =
  | { kind: 'none' }
  | { kind: 'folder' }
  | { kind: 'file'; digest: string; mode: number }
  | { kind: 'link'; target: string };

/** Returns what lies at a path. Links are not followed. */
export function stateOf(file: string): DiskState {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return { kind: 'none' };
  if (stat.isSymbolicLink()) return { kind: 'link', target: readlinkSync(file) };
  if (!stat.isFile()) return { kind: 'folder' };
  return { kind: 'file', digest: contentDigest(readFileSync(file)), mode: stat.mode & 0o777 };
}

/** Returns the digest of a content, as states have it. */
export function contentDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Compares two states. */
export function isSameState(a: DiskState, b: DiskState): boolean {
  if (a.kind === 'file' && b.kind === 'file')
    return a.digest === b.digest && (process.platform === 'win32' || a.mode === b.mode);
  if (a.kind === 'link' && b.kind === 'link') return a.target === b.target;
  return a.kind === b.kind;
}

/** Returns the nearest thing above a path that is no folder of its own, such as a symbolic link: nothing is written there. */
export function obstacleAbove(root: string, path: string): string | undefined {
  const names = path.split('/').slice(0, -1);
  for (let length = 1; length <= names.length; length++) {
    const above = names.slice(0, length).join('/');
    const stat = lstatSync(join(root, above), { throwIfNoEntry: false });
    if (!stat) return undefined;
    if (!stat.isDirectory()) return above;
  }
  return undefined;
}

/**
 * Puts a state at a path below `root`, whole or not at all; folders are made.
 *
 * @param source The file with the content, of a state that is a file.
 * @param draft A path for the draft, on the same disk where that is possible.
 * @throws UserError When a folder or a link stands in the way.
 * @throws Error When the disk refuses.
 */
export function putState(root: string, path: string, state: DiskState, source: string, draft: string): void {
  const file = join(root, path);
  const obstacle = obstacleAbove(root, path);
  if (obstacle !== undefined)
    throw new UserError(`${obstacle} is no folder, so ${path} can’t be written. Put a folder in its place.`);
  if (state.kind === 'none') {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  rmSync(draft, { force: true });
  if (state.kind === 'link') symlinkSync(state.target, draft);
  else if (state.kind === 'file') {
    copyFileSync(source, draft);
    chmodSync(draft, state.mode);
  }
  moveOver(draft, file);
}

/** Removes the folder of a path and those above it, as far as they are empty, up to `root`. */
export function pruneAbove(root: string, path: string, isToGo: (folder: string) => boolean = () => true): void {
  for (let folder = dirname(path); folder !== '.' && !folder.startsWith('..'); folder = dirname(folder)) {
    if (!isToGo(folder.split(sep).join('/'))) return;
    try {
      rmdirSync(join(root, folder));
    } catch {
      return;
    }
  }
}

/** Renames a draft over a file; a disk hands no file over to another by its name (EXDEV). */
function moveOver(draft: string, file: string): void {
  try {
    renameSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const beside = `${file}.broadsheet`;
    rmSync(beside, { force: true });
    if (lstatSync(draft).isSymbolicLink()) symlinkSync(readlinkSync(draft), beside);
    else {
      copyFileSync(draft, beside);
      chmodSync(beside, lstatSync(draft).mode & 0o777);
    }
    renameSync(beside, file);
    rmSync(draft, { force: true });
  }
}
