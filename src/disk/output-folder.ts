/** A folder that a build fills with files, each by its path below it; a first slash of a path is passed over. */
import { accessSync, constants, copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, writeInFolder } from './atomic-write.ts';
import { isPlaced, placeFile, readWhole } from './sealed-file.ts';
import { statsOf } from './stats-of.ts';

/** All of its methods throw where a file can't be read or written. */
export interface OutputFolder {
  /** Returns where a file lies. */
  locate(path: string): string;
  /** Returns whether a file is there. */
  has(path: string): boolean;
  /** Writes a file unless it has this content already: an unchanged one keeps its time, so that hosts upload only what changed. */
  write(path: string, data: Buffer | string): void;
  /** Writes a file even where it has this content already, so that its time is that of this build. */
  renew(path: string, data: Buffer | string): void;
  /**
   * Places a sealed file of the cache ({@link placeFile}), and returns whether it was whole. It is read only where it isn't in its
   * place yet; a copy that was carried there, and so has another time, stays.
   */
  place(path: string, from: string): boolean;
  /** Copies a file of the newsroom. */
  copy(path: string, from: string): void;
}

/** Another place for what is new or has changed in a folder. */
export interface OutputStage {
  folder: string;
  /** The paths of the files there; those that are written are added. */
  paths: Set<string>;
}

/** Opens a folder. What is new or has changed is written into the folder itself, unless there is a stage for it. */
export function openOutputFolder(folder: string, stage?: OutputStage): OutputFolder {
  const target = stage?.folder ?? folder;
  const isWritten = (path: string) => stage?.paths.has(toRelative(path)) === true;
  const add = (path: string): string => {
    stage?.paths.add(toRelative(path));
    return join(target, path);
  };
  const renew = (path: string, data: Buffer | string) => writeInFolder(add(path), data);
  return {
    locate: (path) => join(isWritten(path) ? target : folder, path),
    has: (path) => isWritten(path) || sizeOf(join(folder, path)) !== undefined,
    write(path, data) {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      if (isWritten(path) || !holds(join(folder, path), bytes)) renew(path, bytes);
    },
    renew,
    place(path, from) {
      const there = join(isWritten(path) ? target : folder, path);
      if (isPlaced(from, there)) return true;
      const bytes = readWhole(from);
      if (bytes && !holds(there, bytes)) placeFile(from, add(path));
      return bytes !== undefined;
    },
    copy(path, from) {
      const to = add(path);
      try {
        inFolder(to, () => copyFileSync(from, to, constants.COPYFILE_FICLONE));
      } catch (error) {
        // One that can't be read is told by its own name
        accessSync(from, constants.R_OK);
        throw error;
      }
    },
  };
}

function toRelative(path: string): string {
  return path.startsWith('/') ? path.slice(1) : path;
}

/** The bytes of a file; a link is none, as it may lead out of the folder. */
function sizeOf(file: string): number | undefined {
  const stats = statsOf(file);
  return stats?.isFile() ? stats.size : undefined;
}

function holds(file: string, bytes: Buffer): boolean {
  return sizeOf(file) === bytes.length && readFileSync(file).equals(bytes);
}
