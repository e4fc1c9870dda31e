/** Writes files so that each is there whole or not at all, even where the process ends meanwhile. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
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
 * Writes a file synchronously under another name in its folder, and renames it. A missing folder is made.
 *
 * @throws Error When the file can't be written or renamed. Nothing is left of it then.
 */
export function writeWholeSync(path: string, data: Buffer | string): void {
  const draft = draftOf(path);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(draft, data);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
