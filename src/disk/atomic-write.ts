/** Writes files that are there whole or not at all, whatever ends the process meanwhile. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

let drafts = 0;

function draftOf(path: string): string {
  drafts += 1;
  return `${path}.${process.pid}.${drafts}.tmp`;
}

/**
 * Writes a file beside its place and renames it into it. Its folder must exist.
 *
 * @throws What the disk complains of; then no draft is left.
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

/** The same at once, making the folder where it is missing. */
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
