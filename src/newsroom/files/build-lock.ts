/** Lets one checkout run one build at a time, as Astro keeps files of the running build in `.astro/`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRunning } from '../../disk/is-running.ts';
import { UserError } from './user-error.ts';

/**
 * Takes the lock, a file that holds the id of the building process. The lock of a process that has ended, or that
 * is no build, is taken over: systems give ids to new processes again.
 *
 * @throws UserError When another build that still runs holds it.
 * @throws Error When the file can't be written.
 */
export function lockBuild(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readLock(file));
    if (holder !== process.pid && isRunning(holder) && isBuild(holder)) {
      throw new UserError(
        `Another build (process ${holder}) runs in this checkout, as ${file} says. Wait for it, or build from a second checkout.`,
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

/** Returns whether a process runs a command of ours. Where the system doesn't tell, it does. */
function isBuild(pid: number): boolean {
  const command = commandOf(pid);
  return command === undefined || /\bsrc[\\/]commands[\\/](run\.js|build\.ts|docs\.ts)\b/.test(command);
}

function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  }
}
