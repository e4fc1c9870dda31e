/** Brings every variant that pages name from the cache into the output folder, making what is missing. */
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, type Stats, statSync } from 'node:fs';
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

/** Makes and links all needed variants; answers their names, so that the caller can prune the rest. */
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
          link(join(cacheFolder, name), join(outFolder, name));
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

/** Puts a cached file into the output; an older file there is removed first, as writing into a link would change both. */
function link(cached: string, output: string): void {
  const source = statSync(cached);
  const existing = fileStats(output);
  if (existing?.isFile() && isLinkTo(existing, source)) return;
  if (existing?.isFile() && existing.size === source.size && readFileSync(output).equals(readFileSync(cached))) return;
  rmSync(output, { recursive: true, force: true });
  try {
    linkSync(cached, output);
  } catch {
    // Another disk, or a file system without hard links
    copyFileSync(cached, output);
  }
  if (statSync(output).size !== source.size) throw new Error(`${output} was not written whole.`);
}

function isLinkTo(a: Stats, b: Stats): boolean {
  return a.ino === b.ino && a.dev === b.dev;
}

function fileStats(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
