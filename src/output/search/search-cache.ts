/** Keeps the shards of search indexes in the cache folder, so that an unchanged one is never made again. */

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CachePaths } from '../../disk/cache-dir.ts';
import { readJson, writeJson } from '../../disk/json-file.ts';
import { pruneFolderTo } from '../../disk/prune-folder.ts';
import type { Shard } from './search-engine.ts';

/** A shard of a search index whose files lie in the cache. */
export interface KeptShard extends Omit<Shard, 'files'> {
  key: string;
  /** The paths of its files below the folder of all indexes. */
  files: string[];
}

export interface SearchCache {
  /** The folder of the cached files. */
  folder: string;
  /**
   * Returns the shard of that id, or `undefined` where it was made from something else than `key` says, or one of its
   * files is missing.
   */
  find(id: string, key: string): KeptShard | undefined;
  /** Writes a shard's files, by their paths, into the cache, and returns the shard. */
  keep(id: string, shard: KeptShard, contents: ReadonlyMap<string, Uint8Array>): KeptShard;
  /** Removes all shards that were neither found nor kept, and writes the record. */
  end(): void;
}

/** Joins the records of several caches with that of one, which then knows the shards of all. Missing ones are passed over. */
export function joinSearchRecords(from: readonly string[], to: string): void {
  const records = [to, ...from].map((file) => readJson<Record<string, KeptShard>>(file) ?? {});
  writeJson(to, Object.assign({}, ...records));
}

/** Opens the search cache: a folder of files, and the record of what they were made from. */
export function openSearchCache({
  search: folder,
  searchRecord: recordFile,
}: Pick<CachePaths, 'search' | 'searchRecord'>): SearchCache {
  const known = readJson<Record<string, KeptShard>>(recordFile) ?? {};
  const current: Record<string, KeptShard> = {};
  return {
    folder,
    find(id, key) {
      const shard = known[id];
      if (shard?.key !== key || !shard.files.every((path) => existsSync(join(folder, path)))) return undefined;
      current[id] = shard;
      return shard;
    },
    keep(id, shard, contents) {
      // A build that is cut off between two files must not find the old record of them
      if (Object.hasOwn(known, id)) rmSync(recordFile, { force: true });
      for (const [path, content] of contents) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      current[id] = shard;
      return shard;
    },
    end() {
      pruneFolderTo(folder, new Set(Object.values(current).flatMap(({ files }) => files)));
      writeJson(recordFile, current);
    },
  };
}
