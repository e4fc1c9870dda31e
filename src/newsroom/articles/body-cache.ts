/** Rendered bodies on disk, by the hash of everything that shaped them. */

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../core/articles/article.ts';
import type { Body } from '../../core/articles/body.ts';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { digestOf } from '../../disk/digest.ts';

export interface BodyCache {
  /** Whether the body is there and undamaged. */
  has(key: string): boolean;
  /** The body, or nothing where the file is missing or damaged. */
  read(key: string): Body | undefined;
  write(key: string, body: Body): void;
  /** Removes the bodies that no article needs any more. */
  prune(keep: ReadonlySet<string>): void;
}

const SEAL_LENGTH = 33;

function sealOf(json: string): string {
  return `${digestOf(json)}\n`;
}

/** Opens the cache in a folder. Which bodies exist is listed once, by 256 folders rather than by file. */
export function openBodyCache(folder: string): BodyCache {
  let known: Set<string> | undefined;
  const names = () => {
    known ??= new Set(listKeys(folder));
    return known;
  };
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  /** The body as JSON, which the digest in the first line seals: a damaged one counts as absent and is removed. */
  const open = (key: string): string | undefined => {
    if (!names().has(key)) return undefined;
    try {
      const sealed = readFileSync(fileOf(key), 'utf8');
      const json = sealed.slice(SEAL_LENGTH);
      if (sealed.startsWith(sealOf(json))) return json;
    } catch {
      // It vanished meanwhile
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

/** The body of an article that was read. */
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
