/** Writes files so that each is there whole or not at all, even where the process ends meanwhile. */
import { constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, copyFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

let drafts = 0;

function draftOf(path: string): string {
  drafts += 1;
  return `${path}.${process.pid}.${drafts}.tmp`;
}

/**
 * Writes a file under another name in its folder, and renames it. The folder must exist.
 *
 * @throws Error When the file can't be written or renamed. Nothing is left of it then.
 */
export async function writeWhole(path: string, data: Buffer | string): Promise<void> {
  const draft = draftOf(path);
  try {
    await writeFile(draft, data);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Copies a file under another name in its folder, has the copy changed, and puts it in place of the file, with the same
 * permissions. Of a file of any size, nothing is in memory but what `change` reads.
 *
 * @param change Changes the copy, and returns whether it is to take the place of the file.
 * @returns Whether it has.
 * @throws Error When the file can't be copied, changed or renamed. Nothing is left of the copy then.
 */
export async function changeWhole(path: string, change: (draft: string) => boolean): Promise<boolean> {
  const draft = draftOf(path);
  try {
    const { mode } = await stat(path);
    await copyFile(path, draft, constants.COPYFILE_FICLONE);
    await chmod(draft, 0o600);
    const isWanted = change(draft);
    if (isWanted) {
      await chmod(draft, mode & 0o777);
      await rename(draft, path);
    } else await rm(draft, { force: true });
    return isWanted;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Writes a file synchronously under another name in its folder, and renames it. A missing folder is made.
 *
 * @throws Error When the file can't be written or renamed. Nothing is left of it then.
 */
export function writeWholeSync(path: string, data: Uint8Array | string): void {
  const draft = draftOf(path);
  try {
    writeInFolder(draft, data);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Writes a file synchronously. A missing folder is made.
 *
 * @throws Error When the file can't be written.
 */
export function writeInFolder(path: string, data: Uint8Array | string): void {
  inFolder(path, () => writeFileSync(path, data));
}

/**
 * Does what makes a file at a path, and makes its folder where that is missing: asking for it before each file would take as
 * long as writing.
 *
 * @throws Error When it can't be made, with that path: of a disk that is full, the system tells none.
 */
export function inFolder(path: string, make: () => void): void {
  try {
    make();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw Object.assign(error as Error, { path });
    makeFolder(dirname(path));
    make();
  }
}

/**
 * Makes a folder, and those that it lies in.
 *
 * @throws Error When it can't be made. On a disk that is read-only, Node says of several folders at once that nothing is there;
 * so the first of them is asked for alone.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    let first = folder;
    while (!existsSync(dirname(first))) first = dirname(first);
    mkdirSync(first);
    mkdirSync(folder, { recursive: true });
  }
}
