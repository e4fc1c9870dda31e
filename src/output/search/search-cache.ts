/** Keeps the shards of search indexes in the cache folder, so that an unchanged one is never made again. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import type { CachePaths } from '../../disk/cache-dir.ts';
import { pruneFolderTo } from '../../disk/prune-folder.ts';
import { isSealed, readWhole, seal } from '../../disk/sealed-file.ts';
import { readSealed, writeSealed } from '../../disk/sealed-json.ts';
import { recordsFile } from './known-records.ts';
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
  /** The folder of what search finds of each story. */
  texts: string;
  /**
   * Returns the shard of that id, or `undefined` where it was made from something else than `key` says, or one of its
   * files is missing or was written into.
   */
  find(id: string, key: string): KeptShard | undefined;
  /** Writes a shard's files, by their paths, into the cache, and returns the shard. */
  keep(id: string, shard: KeptShard, contents: ReadonlyMap<string, Uint8Array>): KeptShard;
  /** Removes all shards that were neither found nor kept, and writes the record. */
  end(): void;
}

/** Joins the records of several caches with that of one, which then knows the shards of all. Missing ones are passed over. */
export function joinSearchRecords(from: readonly string[], to: string): void {
  const records = [to, ...from].map((file) => readSealed<Record<string, KeptShard>>(file) ?? {});
  writeSealed(to, Object.assign({}, ...records));
}

/** Opens the search cache: a folder of files, and the record of what they were made from. */
export function openSearchCache({
  search: folder,
  searchRecord: recordFile,
  searchTexts: texts,
}: Pick<CachePaths, 'search' | 'searchRecord' | 'searchTexts'>): SearchCache {
  const known = readSealed<Record<string, KeptShard>>(recordFile) ?? {};
  const current: Record<string, KeptShard> = {};
  return {
    folder,
    texts,
    find(id, key) {
      const shard = known[id];
      if (shard?.key !== key || !shard.files.every((path) => isSealed(join(folder, path)))) return undefined;
      current[id] = shard;
      return shard;
    },
    keep(id, shard, contents) {
      // A build that is cut off between two files must not find the old record of them
      if (Object.hasOwn(known, id)) rmSync(recordFile, { force: true });
      for (const [path, content] of contents) {
        const file = join(folder, path);
        if (readWhole(file)?.equals(content)) continue;
        writeWholeSync(file, content);
        seal(file);
      }
      current[id] = shard;
      return shard;
    },
    end() {
      pruneFolderTo(folder, new Set(Object.values(current).flatMap(({ files }) => files)));
      pruneFolderTo(texts, new Set(Object.keys(current).map(recordsFile)));
      writeSealed(recordFile, current);
    },
  };
}
