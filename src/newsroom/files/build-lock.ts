/** Lets one checkout run one build at a time, as Astro keeps files of the running build in `.astro/`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from './user-error.ts';

/**
 * Takes the lock, a file that holds the id of the building process. The lock of a process that has ended is taken over.
 *
 * @throws UserError When another build that still runs holds it.
 */
export function lockBuild(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch {
    const holder = Number(readLock(file));
    if (holder !== process.pid && isRunning(holder)) {
      throw new UserError(
        `Another build (process ${holder}) runs in this checkout. Wait for it, or build from a second checkout.`,
      );
    }
    writeFileSync(file, String(process.pid));
  }
}

/** Removes the lock if this process holds it, and does nothing otherwise. */
export function unlockBuild(file: string): void {
  if (Number(readLock(file)) === process.pid) rmSync(file, { force: true });
}

function readLock(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
