/** Says where a site is gathered before it is put into its output folder, and where it waits to be moved. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toRealFolder } from './real-folder.ts';

/** What is gathered, and what is whole and being moved. */
export const STAGES = ['next', 'swap'] as const;

export type Stage = (typeof STAGES)[number];

/**
 * Names the folder beside an output folder. Where that is a disk of its own, or nobody may write beside it, the folder lies
 * within, as only within one disk a file can be renamed.
 */
export function stagingFolder(outDir: string, stage: Stage): string {
  const real = toRealFolder(outDir);
  const parent = dirname(real);
  const [beside, within] = stagingPlaces(real, stage);
  if (!existsSync(real)) return beside;
  try {
    accessSync(parent, constants.W_OK);
    if (statSync(parent).dev === statSync(real).dev) return beside;
  } catch {
    // Within, then
  }
  return within;
}

/** Returns where a build may have left a folder: it may have run as another user, or where the disk was another. */
export function stagingPlaces(outDir: string, stage: Stage): [beside: string, within: string] {
  const real = toRealFolder(outDir);
  return [join(dirname(real), `.${basename(real)}.${stage}`), join(real, nameWithin(stage))];
}

/** The name of the folder within an output folder. */
export function nameWithin(stage: Stage): string {
  return `.broadsheet.${stage}`;
}
