/**
 * Seals files of the cache that are published as they are, so that they can lie in the output folder as links and take no room
 * twice: a sealed file has a time of long ago, and whoever writes into it, by either of its names, breaks the seal.
 */
import { constants, copyFileSync, linkSync, readFileSync, rmSync, type Stats, statSync, utimesSync } from 'node:fs';
import { basename } from 'node:path';
import { inFolder } from './atomic-write.ts';
import { sealOf } from './seal.ts';
import { statsOf } from './stats-of.ts';

/** Seals are seconds from 9 September 2001 on, for 17 years: even ones, as zip archives keep no others. */
const [FIRST, COUNT] = [1_000_000_000, 2 ** 28];

/** What disks say that have no links, or none of this file: another disk, no right, too many, no such thing. */
const NO_LINK = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);

/**
 * Seals a file with a time that follows from its name and what it holds. Servers tell readers of new content by it.
 *
 * @throws Error When the file can't be read, or the time can't be set.
 */
export function seal(file: string): void {
  const time = timeOf(file, readFileSync(file));
  utimesSync(file, time, time);
}

/** The seconds that seal a file. */
function timeOf(file: string, content: Uint8Array): number {
  return FIRST + 2 * (Number.parseInt(sealOf(basename(file), content).slice(0, 8), 16) % COUNT);
}

/** Returns whether a file is there, and nobody has written into it since it was sealed; whether its disk has, it doesn't see. */
export function isSealed(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && hasSeal(stats);
}

/** Returns the content of a sealed file, or `undefined` where it is missing or not as it was sealed. */
export function readWhole(file: string): Buffer | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats || !hasSeal(stats)) return undefined;
  const content = readFileSync(file);
  return Math.abs(stats.mtimeMs / 1000 - timeOf(file, content)) < 1 ? content : undefined;
}

function hasSeal({ mtimeMs, size }: Stats): boolean {
  const step = Math.round(mtimeMs / 1000 - FIRST) / 2;
  return size > 0 && Number.isInteger(step) && step >= 0 && step < COUNT;
}

/** Returns whether a sealed file lies at another place as well. */
export function isPlaced(from: string, to: string): boolean {
  const source = statSync(from, { throwIfNoEntry: false });
  if (!source || !hasSeal(source)) return false;
  const existing = statsOf(to);
  return existing?.isFile() === true && isSame(existing, source);
}

/**
 * Puts a file that nobody writes into at another place as well, by a link where the disk has links and by a copy where not.
 *
 * @throws Error When the file can't be read or written.
 */
export function placeFile(from: string, to: string): void {
  const source = statSync(from);
  rmSync(to, { recursive: true, force: true });
  try {
    inFolder(to, () => linkSync(from, to));
  } catch (error) {
    if (!NO_LINK.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
    if (statSync(to).size !== source.size) throw new Error(`${to} was not written whole.`);
    utimesSync(to, source.atime, source.mtime);
  }
}

function isSame(file: Stats, source: Stats): boolean {
  if (file.ino === source.ino && file.dev === source.dev) return true;
  return file.size === source.size && Math.abs(file.mtimeMs - source.mtimeMs) < 1;
}
