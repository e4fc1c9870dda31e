/**
 * Writes the search index of every language: shards whose stories have changed are made, the others come from the
 * cache.
 */

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../../core/articles/article.ts';
import type { ArchiveCalendar } from '../../core/i18n/archive-calendar.ts';
import { localeOf } from '../../core/i18n/locale.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { createSearchRecord, createSearchSource } from '../../core/search/search-record.ts';
import { divideStories, SEARCH_WORKER, type StoryShard } from '../../core/search/search-shards.ts';
import { SEARCH_FOLDER } from '../../core/urls/reserved-paths.ts';
import type { CachePaths } from '../../disk/cache-dir.ts';
import { makerOf } from '../../disk/makers.ts';
import { writeChanged } from '../../disk/write-changed.ts';
import { chineseSpellings } from './chinese-spellings.ts';
import { type KeptShard, openSearchCache, type SearchCache } from './search-cache.ts';
import { closeEngine, createEntry, ENTRY, indexRecords } from './search-engine.ts';

export interface SearchSources {
  context: PageContext;
  /** Returns the rendered body of an article as HTML. */
  htmlOf(article: Article): string;
}

export interface SearchPlaces {
  /** The folder in which `_search/` is written. */
  folder: string;
  cache: Pick<CachePaths, 'search' | 'searchRecord'>;
  /** Whether the output folder holds what the last build has left there, so that its files need not be read. */
  isKnown: boolean;
  /** Whether a shard, by its language's folder and its name, belongs to this part of the site; left out for the whole site. */
  isOwn?(id: string): boolean;
}

/**
 * Writes the search indexes into `_search/` of a folder; returns the paths of their files below that folder.
 *
 * @throws Error When Pagefind can't make an index.
 */
export async function writeSearchIndexes(sources: SearchSources, places: SearchPlaces): Promise<string[]> {
  const { context } = sources;
  const root = join(places.folder, SEARCH_FOLDER);
  const cache = openSearchCache(places.cache);
  const made = new Set<KeptShard>();
  const paths = new Set<string>();
  for (const route of context.library.routes) {
    if (route.kind !== 'search') continue;
    const { path, archive } = localeOf(context, route.locale);
    const shards = new Map<string, KeptShard>();
    for (const shard of divideStories(context.library.listed(route.locale))) {
      const id = `${path}/${shard.name}`;
      if (places.isOwn && !places.isOwn(id)) continue;
      const key = keyOf(shard, context, archive);
      const found = cache.find(id, key);
      const kept = found ?? (await makeShard(shard, { key, path, archive, cache, sources }));
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

interface ShardPlace {
  key: string;
  /** The language's folder below `_search/`. */
  path: string;
  archive: ArchiveCalendar;
  cache: SearchCache;
  sources: SearchSources;
}

async function makeShard(
  { name, articles }: StoryShard,
  { key, path, archive, cache, sources }: ShardPlace,
): Promise<KeptShard> {
  const { context, htmlOf } = sources;
  const records = await Promise.all(
    articles.map(async (article) => {
      const spellings = await chineseSpellings(article.locale);
      return createSearchRecord(createSearchSource(article, context, archive), htmlOf(article), spellings);
    }),
  );
  const { files, ...shard } = await indexRecords(records, name);
  const contents = new Map(
    files.map((file) => [file.path === SEARCH_WORKER ? SEARCH_WORKER : `${path}/${file.path}`, file.content]),
  );
  return cache.keep(`${path}/${name}`, { key, ...shard, files: [...contents.keys()] }, contents);
}

/** Returns a hash that changes with whatever a shard is made from. */
function keyOf(
  { name, articles }: StoryShard,
  context: Pick<PageContext, 'site' | 'library' | 'authors' | 'dictionaryOf'>,
  archive: ArchiveCalendar,
): string {
  const hash = createHash('sha256').update(makerOf('search')).update(name);
  for (const article of articles)
    hash.update(
      JSON.stringify([createSearchSource(article, context, archive), article.body.key, article.coverage?.shown]),
    );
  return hash.digest('hex');
}

/** Copies a file, unless it is there already; a file that is trusted is not read to find out. */
function place(from: string, to: string, isTrusted: boolean): void {
  if (existsSync(to) && (isTrusted || readFileSync(to).equals(readFileSync(from)))) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
