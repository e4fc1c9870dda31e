/** Brings every variant that pages name from the cache into the output folder, making what is missing. */
import { constants, copyFileSync, mkdirSync, readFileSync, rmSync, type Stats, statSync, utimesSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ImageFacts, Variant } from '../core/picture.ts';
import { makeVariants } from './variants.ts';

/** A source image and the variants of it that some page needs. */
export interface NeededImage {
  sourcePath: string;
  image: ImageFacts;
  variants: readonly Variant[];
}

/** Some pictures could not be made: its message has a line for each, led by the path of its source. */
export class PictureError extends Error {
  override name = 'PictureError';
}

/** Makes and copies all needed variants; answers their names, so that the caller can prune the rest. */
export async function emitImages(
  needed: Iterable<NeededImage>,
  cacheFolder: string,
  outFolder: string,
): Promise<Set<string>> {
  const images = mergeByDigest(needed);
  mkdirSync(outFolder, { recursive: true });
  const names = new Set<string>();
  const faults: string[] = [];
  const queue = images.values();
  const work = async () => {
    for (const { sourcePath, image, variants } of queue) {
      try {
        const missing = variants.filter((variant) => !fileStats(join(cacheFolder, variant.name))?.size);
        await makeVariants(sourcePath, image, missing, cacheFolder);
        for (const { name } of variants) {
          copy(join(cacheFolder, name), join(outFolder, name));
          names.add(name);
        }
      } catch (error) {
        faults.push(`${sourcePath}: ${reasonOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (faults.length > 0) throw new PictureError(faults.sort().join('\n'));
  return names;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ').trim();
}

const inFlight = new Map<string, Promise<void>>();

/** The path of one variant in the cache, made when it is missing; `undefined` when no image needs that name. */
export async function openImage(
  name: string,
  needed: Iterable<NeededImage>,
  cacheFolder: string,
): Promise<string | undefined> {
  for (const { sourcePath, image, variants } of needed) {
    const variant = variants.find((one) => one.name === name);
    if (!variant) continue;
    const path = join(cacheFolder, name);
    if (fileStats(path)?.size) return path;
    const making = inFlight.get(path) ?? makeVariants(sourcePath, image, [variant], cacheFolder);
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

/** The same picture lies beside several stories and plays several roles: it is decoded once. */
function mergeByDigest(needed: Iterable<NeededImage>): Map<string, NeededImage> {
  const images = new Map<string, NeededImage & { byName: Map<string, Variant> }>();
  for (const one of needed) {
    const known = images.get(one.image.digest) ?? { ...one, byName: new Map<string, Variant>() };
    for (const variant of one.variants) known.byName.set(variant.name, variant);
    images.set(one.image.digest, known);
  }
  return new Map([...images].map(([digest, one]) => [digest, { ...one, variants: [...one.byName.values()] }]));
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
