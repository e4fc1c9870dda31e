/** Places every picture that pages name from the cache in the output folder, and makes those that the cache lacks. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { diskFaultOf } from '../../disk/disk-fault.ts';
import { readWhole, seal } from '../../disk/sealed-file.ts';

/** So many batches are asked for at a time: who makes them sees whether a further process is worth its start. */
export const ASKED_AT_ONCE = 128;

/** Files that are made together, as they show one source. */
export interface Batch {
  /** The path of their source, for messages. */
  sourcePath: string;
  /** The names of all files of the batch. */
  names: readonly string[];
  /** Makes the files of these names in a folder. */
  make(names: readonly string[], folder: string): Promise<void>;
}

/** Places a file of the cache, by its name, in the output folder; returns whether it was there, whole. */
export type Place = (name: string) => boolean;

/**
 * Says that some pictures could not be made: its message has a line for each, which begins with the path of its source.
 */
export class PictureError extends Error {
  override name = 'PictureError';
}

/**
 * Makes and places all needed files; returns their names, so that the caller can remove all others.
 *
 * @param onDone Is told after each batch how many are done.
 * @throws PictureError When a file can't be made, after all others were tried.
 * @throws Error When the machine is at fault, such as a full disk, of which no picture is the cause.
 */
export async function emitImages(
  batches: Iterable<Batch>,
  cacheFolder: string,
  place: Place,
  onDone: (batches: number) => void = () => {},
): Promise<Set<string>> {
  const emitted = new Set<string>();
  const faults: string[] = [];
  const queue = batches[Symbol.iterator]();
  let done = 0;
  const work = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const { sourcePath, names, make } = next.value;
      try {
        const missing = names.filter((name) => !place(name));
        if (missing.length > 0) await makeSealed(make, missing, cacheFolder);
        for (const name of missing) place(name);
        for (const name of names) emitted.add(name);
        onDone(++done);
      } catch (error) {
        if (diskFaultOf(error) !== undefined && !isFaultOf(error, sourcePath)) throw error;
        faults.push(`${sourcePath}: ${reasonOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, work));
  if (faults.length > 0) throw new PictureError(faults.sort().join('\n'));
  return emitted;
}

/** Makes files and seals them. */
async function makeSealed(make: Batch['make'], names: readonly string[], folder: string): Promise<void> {
  // What is damaged may lie in the output as well, and is not written into
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  await make(names, folder);
  for (const name of names) seal(join(folder, name));
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
    if (readWhole(path)) return path;
    const making = inFlight.get(path) ?? makeSealed(make, [name], cacheFolder);
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
