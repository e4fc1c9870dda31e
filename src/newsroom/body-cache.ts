/** Rendered bodies on disk, by the hash of everything that shaped them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Body } from '../core/body.ts';

export interface BodyCache {
  has(key: string): boolean;
  /** The body, or nothing where the file is missing or was cut off. */
  read(key: string): Body | undefined;
  write(key: string, body: Body): void;
  /** Removes the bodies that no article needs any more. */
  prune(keep: ReadonlySet<string>): void;
}

/** Opens the cache below `CACHE_DIR`. Which bodies exist is listed once, by 256 folders rather than by file. */
export function openBodyCache(cacheDir: string): BodyCache {
  const folder = join(cacheDir, 'bodies');
  let known: Set<string> | undefined;
  const names = () => {
    known ??= new Set(listKeys(folder));
    return known;
  };
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    has: (key) => names().has(key),
    read(key) {
      try {
        return JSON.parse(readFileSync(fileOf(key), 'utf8')) as Body;
      } catch (error) {
        known?.delete(key);
        // Or the next run would take it for whole
        if (error instanceof SyntaxError) rmSync(fileOf(key), { force: true });
        return undefined;
      }
    },
    write(key, body) {
      const file = fileOf(key);
      mkdirSync(join(folder, key.slice(0, 2)), { recursive: true });
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(body));
      renameSync(`${file}.${process.pid}`, file);
      known?.add(key);
    },
    prune(keep) {
      for (const key of names()) if (!keep.has(key)) rmSync(fileOf(key), { force: true });
      known = undefined;
    },
  };
}

function listKeys(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((shard) => /^[0-9a-f]{2}$/.test(shard))
    .flatMap((shard) => readdirSync(join(folder, shard)))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}
