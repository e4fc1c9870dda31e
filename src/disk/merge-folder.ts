/** Merges a folder into another by moving what is in it, file by file, so that whoever reads finds the old bytes or the new ones. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { statsOf } from './stats-of.ts';

const isThere = (path: string) => statsOf(path) !== undefined;
const isFolder = (path: string) => statsOf(path)?.isDirectory() === true;

/** Moves what is in a folder and has no namesake in the other; a missing folder is made. */
export function moveNew(from: string, to: string): void {
  if (!isThere(from) || (!isThere(to) && moveFolder(from, to))) return;
  if (!isFolder(to)) return;
  for (const name of entriesOf(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (isFolder(source)) moveNew(source, target);
    else if (!isThere(target)) moveFile(source, target);
  }
}

/** Moves what is in a folder over what is in the other. */
export function moveChanged(from: string, to: string): void {
  if (!isThere(from)) return;
  if (!isFolder(to)) {
    // Another process may have put a folder there meanwhile
    unless(['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'], () => unlinkSync(to));
    mkdirSync(to, { recursive: true });
  }
  for (const name of entriesOf(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (isFolder(source)) moveChanged(source, target);
    else {
      if (isFolder(target)) removeFolder(target);
      moveFile(source, target);
    }
  }
}

/** The names in a folder: those of the generator's own, `_astro` or `_images`, come first. */
function entriesOf(folder: string): string[] {
  const rank = (name: string) => (name.startsWith('_') && !name.includes('.') ? 0 : 1);
  return unlessGone(() => readdirSync(folder))?.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)) ?? [];
}

/** Moves a folder as a whole, where the disk can. */
function moveFolder(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    mkdirSync(to, { recursive: true });
    return false;
  }
}

/** Moves a file, if it is there; to another disk by way of a copy, so that readers find the old bytes or the new ones. */
export function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isThere(from)) return;
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const draft = `${to}.${process.pid}.0.tmp`;
    try {
      copyFile(from, draft);
      renameSync(draft, to);
    } catch (fault) {
      // Another process has moved it meanwhile
      if (isThere(from)) throw fault;
    } finally {
      rmSync(draft, { force: true });
    }
    rmSync(from, { force: true });
  }
}

function copyFile(from: string, to: string): void {
  const { atime, mtime } = statSync(from);
  copyFileSync(from, to);
  utimesSync(to, atime, mtime);
}

/** Removes a folder with all that is in it, and never a file that another process has put in its place meanwhile. */
function removeFolder(folder: string): void {
  for (const name of entriesOf(folder)) unlessGone(() => rmSync(join(folder, name), { recursive: true, force: true }));
  unlessGone(() => rmdirSync(folder));
}

/** Removes a file, and the folders that it leaves empty. */
export function removeFile(outDir: string, path: string): void {
  const file = join(outDir, path);
  if (isFolder(file)) removeEmpty(file);
  else unlessGone(() => unlinkSync(file));
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
    if (!removeEmpty(join(outDir, folder))) return;
}

/** What has moved already is not there any more, or stands below what is a file now. */
function unlessGone<T>(act: () => T): T | undefined {
  return unless(['ENOENT', 'ENOTDIR'], act);
}

/** Removes a folder unless it holds something, and returns whether it is gone. */
function removeEmpty(folder: string): boolean {
  unless(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'], () => rmdirSync(folder));
  return !isFolder(folder);
}

function unless<T>(codes: readonly string[], act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
