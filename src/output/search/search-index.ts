/** Writes the search index of every language: shards whose stories have changed anew, the others from the cache. */

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../../core/articles/article.ts';
import { localeOf } from '../../core/i18n/locale.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { createSearchRecord, createSearchSource } from '../../core/search/search-record.ts';
import { divideStories, SEARCH_WORKER, type StoryShard } from '../../core/search/search-shards.ts';
import { SEARCH_FOLDER } from '../../core/urls/reserved-paths.ts';
import type { CachePaths } from '../../disk/cache-dir.ts';
import { makerOf } from '../../disk/makers.ts';
import { writeChanged } from '../../disk/write-changed.ts';
import { type KeptShard, openSearchCache, type SearchCache } from './search-cache.ts';
import { closeEngine, createEntry, ENTRY, indexRecords } from './search-engine.ts';

export interface SearchSources {
  context: PageContext;
  /** The rendered body of an article. */
  htmlOf(article: Article): string;
}

export interface SearchPlaces {
  /** The output folder. */
  folder: string;
  cache: Pick<CachePaths, 'search' | 'searchRecord'>;
  /** Whether what lies in the output folder is what the last build has left there. */
  isKnown: boolean;
}

/** Completes `_search/` in the output folder; answers the paths of its files, below the output folder. */
export async function writeSearchIndexes(sources: SearchSources, places: SearchPlaces): Promise<string[]> {
  const { context } = sources;
  const root = join(places.folder, SEARCH_FOLDER);
  const cache = openSearchCache(places.cache);
  const made = new Set<KeptShard>();
  const paths = new Set<string>();
  for (const page of context.library.routes) {
    if (page.kind !== 'search') continue;
    const { path } = localeOf(context, page.locale);
    const shards = new Map<string, KeptShard>();
    for (const shard of divideStories(context.library.listed(page.locale))) {
      const id = `${path}/${shard.name}`;
      const key = keyOf(shard, context);
      const found = cache.find(id, key);
      const kept = found ?? (await makeShard(shard, key, path, cache, sources));
      if (!found) made.add(kept);
      shards.set(shard.name, kept);
    }
    for (const kept of shards.values()) {
      const isTrusted = places.isKnown && !made.has(kept);
      for (const file of kept.files) {
        paths.add(file);
        place(join(cache.folder, file), join(root, file), isTrusted);
      }
    }
    paths.add(`${path}/${ENTRY}`);
    writeChanged(join(root, path, ENTRY), createEntry(shards));
  }
  cache.end();
  if (made.size > 0) await closeEngine();
  return [...paths].map((path) => SEARCH_FOLDER.slice(1) + path);
}

async function makeShard(
  { name, articles }: StoryShard,
  key: string,
  path: string,
  cache: SearchCache,
  { context, htmlOf }: SearchSources,
): Promise<KeptShard> {
  const records = articles.map((article) => createSearchRecord(createSearchSource(article, context), htmlOf(article)));
  const { files, ...shard } = await indexRecords(records, name);
  const contents = new Map(
    files.map((file) => [file.path === SEARCH_WORKER ? SEARCH_WORKER : `${path}/${file.path}`, file.content]),
  );
  return cache.keep(`${path}/${name}`, { key, ...shard, files: [...contents.keys()] }, contents);
}

/** Changes with whatever a shard is made from. */
function keyOf(
  { name, articles }: StoryShard,
  context: Pick<PageContext, 'site' | 'library' | 'authors' | 'dictionaryOf'>,
): string {
  const hash = createHash('sha256').update(makerOf('search')).update(name);
  for (const article of articles) hash.update(JSON.stringify([createSearchSource(article, context), article.body.key]));
  return hash.digest('hex');
}

/** Copies a file, unless it lies there already; one that may be believed isn't read. */
function place(from: string, to: string, isTrusted: boolean): void {
  if (existsSync(to) && (isTrusted || readFileSync(to).equals(readFileSync(from)))) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
