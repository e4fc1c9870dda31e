/** Moves files, from one disk to another where need be. */
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Moves a file, and makes the folder that it goes to. A disk hands no file over to another by its name (EXDEV), so that it
 * is copied there; such disks are the volumes of containers.
 *
 * @throws Error When the file can't be read or written.
 */
export function moveFile(from: string, to: string, rename: typeof renameSync = renameSync): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, to);
    rmSync(from);
  }
}
