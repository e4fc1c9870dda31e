/** The body cache: rendered bodies on disk, each by the hash of everything that shaped it. */

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../core/articles/article.ts';
import type { Body } from '../../core/articles/body.ts';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { digestOf } from '../../disk/digest.ts';

export interface BodyCache {
  /** Whether the body with this key is in the cache and undamaged. */
  has(key: string): boolean;
  /** Returns the body, or `undefined` where its file is missing or damaged. */
  read(key: string): Body | undefined;
  write(key: string, body: Body): void;
  /** Removes the bodies that no article needs any more. */
  prune(keep: ReadonlySet<string>): void;
}

/** Characters of the seal: a digest of 32 and the end of its line. */
const SEAL_LENGTH = 33;

function sealOf(json: string): string {
  return `${digestOf(json)}\n`;
}

/**
 * Opens the body cache in a folder; bodies lie in up to 256 subfolders, whose names are listed once and not looked up
 * file by file.
 */
export function openBodyCache(folder: string): BodyCache {
  let known: Set<string> | undefined;
  const names = () => {
    known ??= new Set(listKeys(folder));
    return known;
  };
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  /**
   * Reads the JSON of a body; one that its seal, the digest in the first line, does not fit counts as absent and is
   * removed.
   */
  const open = (key: string): string | undefined => {
    if (!names().has(key)) return undefined;
    try {
      const sealed = readFileSync(fileOf(key), 'utf8');
      const json = sealed.slice(SEAL_LENGTH);
      if (sealed.startsWith(sealOf(json))) return json;
    } catch {
      // The file has vanished since the folder was listed
    }
    names().delete(key);
    rmSync(fileOf(key), { force: true });
    return undefined;
  };
  return {
    has: (key) => open(key) !== undefined,
    read(key) {
      const json = open(key);
      return json === undefined ? undefined : (JSON.parse(json) as Body);
    },
    write(key, body) {
      const json = JSON.stringify(body);
      writeWholeSync(fileOf(key), sealOf(json) + json);
      known?.add(key);
    },
    prune(keep) {
      for (const key of names()) if (!keep.has(key)) rmSync(fileOf(key), { force: true });
      known = undefined;
    },
  };
}

/**
 * Reads the rendered body of an article that is in the catalogue.
 *
 * @throws Error When the body is no longer in the cache.
 */
export function readBody(bodies: BodyCache, article: Article): Body {
  const body = bodies.read(article.body.key);
  if (body) return body;
  throw new Error(`The rendered body of content/${article.path} is gone from the cache. Run the command again.`);
}

function listKeys(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((shard) => /^[0-9a-f]{2}$/.test(shard))
    .flatMap((shard) => readdirSync(join(folder, shard)))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}
