/** Brings every picture that pages name from the cache into the output folder, making what is missing. */
import { constants, copyFileSync, mkdirSync, readFileSync, rmSync, type Stats, statSync, utimesSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** Files that are made together, as they show one source. */
export interface Batch {
  /** For messages. */
  sourcePath: string;
  /** Names of all files. */
  names: readonly string[];
  /** Makes some of them. */
  make(names: readonly string[], folder: string): Promise<void>;
}

/** Some pictures could not be made: its message has a line for each, led by the path of its source. */
export class PictureError extends Error {
  override name = 'PictureError';
}

/** Makes and copies all needed files; answers their names, so that the caller can prune the rest. */
export async function emitImages(
  batches: Iterable<Batch>,
  cacheFolder: string,
  outFolder: string,
): Promise<Set<string>> {
  mkdirSync(outFolder, { recursive: true });
  const emitted = new Set<string>();
  const faults: string[] = [];
  const queue = batches[Symbol.iterator]();
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
      } catch (error) {
        faults.push(`${sourcePath}: ${reasonOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (faults.length > 0) throw new PictureError(faults.sort().join('\n'));
  return emitted;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ').trim();
}

const inFlight = new Map<string, Promise<void>>();

/** The path of one file in the cache, made when it is missing; `undefined` when no batch has that name. */
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
 * Copies a cached file into the output. No hard link, which whoever optimises the output in place would write through
 * into the cache; where a disk can share blocks, the copy shares them.
 */
function copy(cached: string, output: string): void {
  const source = statSync(cached);
  const existing = fileStats(output);
  if (existing?.isFile() && isCopyOf(existing, source, () => readFileSync(output).equals(readFileSync(cached)))) return;
  rmSync(output, { recursive: true, force: true });
  copyFileSync(cached, output, constants.COPYFILE_FICLONE);
  if (statSync(output).size !== source.size) throw new Error(`${output} was not written whole.`);
  // By this the next build knows its copy without reading it
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
