/**
 * Writes the search index of every language: shards whose stories have changed are made, the others come from the
 * cache.
 */

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Article } from '../../core/articles/article.ts';
import type { ArchiveCalendar } from '../../core/i18n/archive-calendar.ts';
import { localeOf, segmentOf } from '../../core/i18n/locale.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import {
  createSearchRecord,
  createSearchSource,
  type SearchRecord,
  type SearchSource,
} from '../../core/search/search-record.ts';
import { divideStories, SEARCH_WORKER } from '../../core/search/search-shards.ts';
import { SEARCH_FOLDER } from '../../core/urls/reserved-paths.ts';
import type { CachePaths } from '../../disk/cache-dir.ts';
import { digestOf } from '../../disk/digest.ts';
import { makerOf } from '../../disk/makers.ts';
import type { OutputFolder } from '../../disk/output-folder.ts';
import { chineseSpellings } from './chinese-spellings.ts';
import { readRecords, writeRecords } from './known-records.ts';
import { type KeptShard, openSearchCache, type SearchCache } from './search-cache.ts';
import { closeEngine, createEntry, ENTRY, indexRecords } from './search-engine.ts';

export interface SearchSources {
  context: PageContext;
  /** Returns the rendered body of an article as HTML. */
  htmlOf(article: Article): string;
}

export interface SearchPlaces {
  /** The folder in which `_search/` is written. */
  folder: OutputFolder;
  cache: Pick<CachePaths, 'search' | 'searchRecord' | 'searchTexts'>;
  /** Whether the output folder holds what the last build has left there, so that its files need not be read. */
  isKnown: boolean;
  /** Whether a shard, by its language's folder and its name, belongs to this part of the site; left out for the whole site. */
  isOwn?(id: string): boolean;
  /** Whether no further shard is to be made, as the build ends without them; left out where it goes on to its end. */
  isStopped?(): boolean;
}

/**
 * Writes the search indexes into `_search/` of a folder; returns the paths of their files below that folder.
 *
 * @throws Error When Pagefind can't make an index.
 */
export async function writeSearchIndexes(sources: SearchSources, places: SearchPlaces): Promise<string[]> {
  try {
    return await writeIndexes(sources, places);
  } finally {
    await closeEngine();
  }
}

async function writeIndexes(sources: SearchSources, places: SearchPlaces): Promise<string[]> {
  const { context } = sources;
  const { folder, isKnown } = places;
  const cache = openSearchCache(places.cache);
  const place = (file: string) => folder.place(SEARCH_FOLDER + file, join(cache.folder, file));
  const isPlaced = (file: string) => (isKnown && folder.has(SEARCH_FOLDER + file)) || place(file);
  const made = new Set<KeptShard>();
  const paths = new Set<string>();
  for (const route of context.library.routes) {
    if (route.kind !== 'search') continue;
    const locale = localeOf(context, route.locale);
    const { archive } = locale;
    const path = segmentOf(locale);
    const shards = new Map<string, KeptShard>();
    for (const shard of divideStories(context.library.listed(route.locale))) {
      const id = `${path}/${shard.name}`;
      if (places.isOwn && !places.isOwn(id)) continue;
      if (places.isStopped?.()) return [];
      const stories = shard.articles.map((article) => listStory(article, context, archive));
      const key = keyOf(shard.name, stories);
      const known = cache.find(id, key);
      const found = known?.files.every(isPlaced) ? known : undefined;
      const kept =
        found ?? (await makeShard(stories, { id, key, name: shard.name, path, cache, htmlOf: sources.htmlOf }));
      if (!found) made.add(kept);
      shards.set(shard.name, kept);
    }
    for (const kept of shards.values()) {
      for (const file of kept.files) {
        paths.add(file);
        if (made.has(kept)) place(file);
      }
    }
    paths.add(`${path}/${ENTRY}`);
    folder.write(`${SEARCH_FOLDER}${path}/${ENTRY}`, createEntry(shards));
  }
  cache.end();
  return [...paths].map((path) => SEARCH_FOLDER.slice(1) + path);
}

/** A story of a shard, with what its record is made from besides the body. */
interface ListedStory {
  article: Article;
  source: SearchSource;
  /** A text that changes with whatever its record is made from. */
  key: string;
}

function listStory(
  article: Article,
  context: Pick<PageContext, 'site' | 'library' | 'authors' | 'dictionaryOf'>,
  archive: ArchiveCalendar,
): ListedStory {
  const source = createSearchSource(article, context, archive);
  return { article, source, key: JSON.stringify([source, article.body.key, article.coverage?.shown]) };
}

interface ShardPlace extends Pick<SearchSources, 'htmlOf'> {
  id: string;
  key: string;
  name: string;
  /** The language's folder below `_search/`. */
  path: string;
  cache: SearchCache;
}

async function makeShard(
  stories: readonly ListedStory[],
  { id, key, name, path, cache, htmlOf }: ShardPlace,
): Promise<KeptShard> {
  const known = readRecords(cache.texts, id);
  const records = new Map(
    await Promise.all(
      stories.map(async ({ article, source, key }): Promise<[string, SearchRecord]> => {
        const recordKey = digestOf(makerOf('search') + key);
        const make = async () => createSearchRecord(source, htmlOf(article), await chineseSpellings(article.locale));
        return [recordKey, known.get(recordKey) ?? (await make())];
      }),
    ),
  );
  writeRecords(cache.texts, id, records);
  const { files, ...shard } = await indexRecords([...records.values()], name);
  const contents = new Map(
    files.map((file) => [file.path === SEARCH_WORKER ? SEARCH_WORKER : `${path}/${file.path}`, file.content]),
  );
  return cache.keep(id, { key, ...shard, files: [...contents.keys()] }, contents);
}

/** Returns a hash that changes with whatever a shard is made from. */
function keyOf(name: string, stories: readonly ListedStory[]): string {
  const hash = createHash('sha256').update(makerOf('search')).update(name);
  for (const { key } of stories) hash.update(key);
  return hash.digest('hex');
}
