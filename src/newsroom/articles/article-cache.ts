/** What the last run knew of each file, so that an unchanged one is neither read nor parsed again. */
import { mkdirSync, readFileSync, renameSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CatalogueEntry } from '../../core/articles/catalogue-entry.ts';
import type { ImageFacts } from '../../core/pictures/picture.ts';

export interface RememberedArticle extends CatalogueEntry {
  /** Of the code that read it. */
  version: string;
  /** See `statOf`. */
  stat: string;
  /** Digest of the file's bytes. */
  digest: string;
  /** Digest of what the body is rendered from. */
  bodyDigest: string;
}

export interface RememberedImage {
  stat: string;
  facts: ImageFacts;
}

/** Memory of articles by their ids: Astro's store in a build, a file of its own in `npm run check`. */
export interface Memory {
  get(id: string): RememberedArticle | undefined;
}

/** Size and times of a file, which change with its content. */
export function statOf(stats: Stats): string {
  return `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
}

export function statOfFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && statOf(stats);
}

/** Reads a JSON file of a cache; nothing where it is missing or was cut off. */
export function readJsonCache<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

export function writeJsonCache(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
  renameSync(`${file}.${process.pid}`, file);
}
