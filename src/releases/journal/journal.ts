/**
 * The journal of an upgrade: everything that it changes, as it was before and as it is to be. From it an upgrade that was
 * cut off is finished, and one that has ended is taken back.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import type { DiskState } from './disk-state.ts';

/** One path that is changed. */
export interface Change {
  /** From the project's folder, with slashes. */
  path: string;
  before: DiskState;
  after: DiskState;
}

/** How far an upgrade is: files of the release, packages, what codemods say, their changes, the end; then the way back. */
export type Phase = 'files' | 'packages' | 'codemods' | 'content' | 'done' | 'undoing' | 'packages-back';

/** The journal. The contents of its states lie beside it, by the number of the change. */
export interface Journal {
  form: 1;
  from: string;
  to: string;
  phase: Phase;
  /** Whether packages are to be installed anew. */
  installs: boolean;
  changes: Change[];
  /** The folders that the upgrade has made. */
  folders: string[];
  /** The codemods that were carried out, and which file each has changed. */
  codemods: { name: string; changes: string; files: string[] }[];
  /** On the way back: what stands where something else was found than the upgrade has left. */
  back?: Change[];
}

/** The folder of all that upgrades leave beside a newsroom. Git passes over it. */
export const UPGRADES = '.broadsheet';

/** The paths of an upgrade, below the project's folder. */
export function upgradePaths(root: string) {
  const at = (...names: string[]) => join(root, UPGRADES, ...names);
  return {
    folder: at(),
    upgrade: at('upgrade'),
    journal: at('upgrade', 'journal.json'),
    /** Stands here from the first change to the last one. */
    unfinished: at('upgrade', 'unfinished'),
    draft: at('upgrade', 'draft'),
    /** The modules that finish and undo the upgrade, as they were before it. */
    code: at('upgrade', 'code'),
    staging: at('staging'),
    scratch: at('scratch'),
    lock: at('lock'),
    kept: (from: string, to: string) => at('kept', `${from}-to-${to}`),
    content: (side: 'before' | 'after' | 'back', number: number, folder = at('upgrade')) =>
      join(folder, side, String(number)),
  };
}

/** Makes the folder of upgrades, which Git passes over. */
export function makeUpgradesFolder(root: string): void {
  const { folder } = upgradePaths(root);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, '.gitignore'))) writeFileSync(join(folder, '.gitignore'), '*\n');
  // The modules that are put aside are such, whatever package.json says meanwhile
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}

/**
 * Returns the journal of the last upgrade, or `undefined` where there is none.
 *
 * @throws UserError When it can't be read.
 */
export function readJournal(root: string): Journal | undefined {
  const { journal } = upgradePaths(root);
  if (!existsSync(journal)) return undefined;
  try {
    const value = JSON.parse(readFileSync(journal, 'utf8')) as Journal;
    if (value.form === 1 && Array.isArray(value.changes)) return value;
  } catch {
    // Said below
  }
  throw new UserError(
    `${journal} can’t be read. What the upgrade has replaced lies beside it, in the folder “before”.`,
  );
}

/** Writes the journal, whole or not at all. */
export function writeJournal(root: string, journal: Journal): void {
  writeWholeSync(upgradePaths(root).journal, `${JSON.stringify(journal, undefined, 1)}\n`);
}

/** Forgets the last upgrade, which then can't be taken back any more. */
export function forgetUpgrade(root: string): void {
  const { upgrade, journal } = upgradePaths(root);
  // First what makes it one, so that nothing half is left of it
  rmSync(journal, { force: true });
  rmSync(upgrade, { recursive: true, force: true });
}

/** Puts a staged upgrade in the place of the last one: from now on it is begun. */
export function beginUpgrade(root: string): void {
  const { staging, upgrade } = upgradePaths(root);
  forgetUpgrade(root);
  renameSync(staging, upgrade);
}

/** Removes what no upgrade needs: all of it, where none can be taken back and nothing of the newsroom's is kept. */
export function tidyUpgrades(root: string): void {
  const { folder, journal, scratch } = upgradePaths(root);
  const kept = join(folder, 'kept');
  if (existsSync(journal)) return;
  rmSync(scratch, { recursive: true, force: true });
  if (!existsSync(kept) || readdirSync(kept).length === 0) rmSync(folder, { recursive: true, force: true });
}
