/** Lets one checkout have one upgrade at a time. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning } from '../../disk/is-running.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { makeUpgradesFolder, tidyUpgrades, upgradePaths } from './journal.ts';

/**
 * Runs `work` while no other upgrade runs here. The lock of a process that has ended is taken over.
 *
 * @throws UserError When another upgrade runs.
 */
export async function alone<T>(root: string, work: () => Promise<T>): Promise<T> {
  const { lock } = upgradePaths(root);
  makeUpgradesFolder(root);
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder !== process.pid && isRunning(holder))
      throw new UserError(
        `Another upgrade (process ${holder}) runs here. Wait for it; if there is none, remove ${lock}.`,
      );
    writeFileSync(lock, String(process.pid));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
    tidyUpgrades(root);
  }
}
