/** Copies every picture that pages name from the cache into the output folder, and makes those that the cache lacks. */
import { constants, copyFileSync, mkdirSync, readFileSync, rmSync, type Stats, statSync, utimesSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { diskFaultOf } from '../../disk/disk-fault.ts';

/** Files that are made together, as they show one source. */
export interface Batch {
  /** The path of their source, for messages. */
  sourcePath: string;
  /** The names of all files of the batch. */
  names: readonly string[];
  /** Makes the files of these names in a folder. */
  make(names: readonly string[], folder: string): Promise<void>;
}

/**
 * Says that some pictures could not be made: its message has a line for each, which begins with the path of its source.
 */
export class PictureError extends Error {
  override name = 'PictureError';
}

/**
 * Makes and copies all needed files; returns their names, so that the caller can remove all others.
 *
 * @param onDone Is told after each batch how many are done.
 * @throws PictureError When a file can't be made, after all others were tried.
 * @throws Error When the machine is at fault, such as a full disk, of which no picture is the cause.
 */
export async function emitImages(
  batches: Iterable<Batch>,
  cacheFolder: string,
  outFolder: string,
  onDone: (batches: number) => void = () => {},
): Promise<Set<string>> {
  mkdirSync(outFolder, { recursive: true });
  const emitted = new Set<string>();
  const faults: string[] = [];
  const queue = batches[Symbol.iterator]();
  let done = 0;
  const work = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const { sourcePath, names, make } = next.value;
      try {
        const missing = names.filter((name) => !fileStats(join(cacheFolder, name))?.size);
        if (missing.length > 0) await make(missing, cacheFolder);
        for (const name of names) {
          copy(join(cacheFolder, name), join(outFolder, name));
          emitted.add(name);
        }
        onDone(++done);
      } catch (error) {
        if (diskFaultOf(error) !== undefined && !isFaultOf(error, sourcePath)) throw error;
        faults.push(`${sourcePath}: ${reasonOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (faults.length > 0) throw new PictureError(faults.sort().join('\n'));
  return emitted;
}

/** A picture that this user may not read is a fault of that picture alone. */
function isFaultOf(error: unknown, sourcePath: string): boolean {
  return (error as NodeJS.ErrnoException).path === sourcePath;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ').trim();
}

const inFlight = new Map<string, Promise<void>>();

/**
 * Returns the path of one file in the cache, which is made where it is missing; returns `undefined` where no batch has
 * that name. Requests for one file at the same time wait for the same work.
 */
export async function openImage(
  name: string,
  batches: Iterable<Batch>,
  cacheFolder: string,
): Promise<string | undefined> {
  for (const { names, make } of batches) {
    if (!names.includes(name)) continue;
    const path = join(cacheFolder, name);
    if (fileStats(path)?.size) return path;
    const making = inFlight.get(path) ?? make([name], cacheFolder);
    inFlight.set(path, making);
    try {
      await making;
    } finally {
      inFlight.delete(path);
    }
    return path;
  }
  return undefined;
}

/**
 * Copies a cached file into the output. It is no hard link, through which a tool that optimises the output in place
 * would change the cache; where a disk can share blocks, the copy shares them.
 */
function copy(cached: string, output: string): void {
  const source = statSync(cached);
  const existing = fileStats(output);
  if (existing?.isFile() && isCopyOf(existing, source, () => readFileSync(output).equals(readFileSync(cached)))) return;
  rmSync(output, { recursive: true, force: true });
  copyFileSync(cached, output, constants.COPYFILE_FICLONE);
  if (statSync(output).size !== source.size) throw new Error(`${output} was not written whole.`);
  // By its time the next build knows the copy without reading it
  utimesSync(output, source.atime, source.mtime);
}

function isCopyOf(file: Stats, source: Stats, hasSameBytes: () => boolean): boolean {
  const isLink = file.ino === source.ino && file.dev === source.dev;
  if (isLink || file.size !== source.size) return false;
  return Math.abs(file.mtimeMs - source.mtimeMs) < 1 || hasSameBytes();
}

function fileStats(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
