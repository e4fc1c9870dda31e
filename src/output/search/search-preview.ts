/** Makes search work in the preview: its files are made when they are asked for, in a folder of their own. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CachePaths, cachePaths } from '../../disk/cache-dir.ts';
import { openOutputFolder } from '../../disk/output-folder.ts';
import { pruneFolderTo } from '../../disk/prune-folder.ts';
import { type SearchSources, writeSearchIndexes } from './search-index.ts';

/** Returns a file below `/_search/` by its path, for the newsroom as it is now, or `undefined` where there is none. */
export type SearchPreview = (path: string, sources: SearchSources) => Promise<Uint8Array | undefined>;

/**
 * Creates the search of the preview; its indexes are made when a file of theirs is asked for first, and again once the
 * newsroom was read anew.
 */
export function createSearchPreview({ previewSearch: folder, previewCache }: CachePaths): SearchPreview {
  const places = { folder: openOutputFolder(folder), cache: cachePaths(previewCache), isKnown: false };
  let context: SearchSources['context'] | undefined;
  let files: Promise<Set<string>> = Promise.resolve(new Set());
  return async (path, sources) => {
    if (sources.context !== context) {
      context = sources.context;
      files = files
        .catch(() => {})
        .then(async () => {
          const paths = new Set(await writeSearchIndexes(sources, places));
          pruneFolderTo(folder, paths);
          return paths;
        });
    }
    const name = path.slice(1);
    return (await files).has(name) ? readFileSync(join(folder, name)) : undefined;
  };
}
