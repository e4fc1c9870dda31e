/** Divides the search index of a language into shards, so that an edit renews only one of them. */
import type { Article } from '../articles/article.ts';

/** The file name of the script that searches in the reader's browser; it lies in `/_search/`. */
export const SEARCH_WORKER = 'pagefind-worker.js';

/** The most stories of a shard, for which the engine needs about a second and 100 MB. */
const STORIES = 250;

/** The most shards, since for each a reader loads three small files. */
const MOST_SHARDS = 16;

/** Languages whose texts the engine would divide into words by itself, in another way than `dividedText`. */
const DIVIDED_BY_ENGINE = /^(zh|ja|th)$/;

/** Returns a power of two, so that the number changes only a few times while a newsroom grows. */
function shardCount(stories: number): number {
  let count = 1;
  while (count < MOST_SHARDS && stories / count > STORIES) count *= 2;
  return count;
}

/** A part of the search index of a language. */
export interface StoryShard {
  /** The name in the engine's records: a language, and a number that the engine takes for a region. */
  name: string;
  articles: Article[];
}

/**
 * Divides the stories of a language into shards. The shard of a story depends on its id, so other stories don't move
 * it.
 */
export function divideStories(articles: readonly Article[]): StoryShard[] {
  const language = engineLanguage(articles);
  const count = shardCount(articles.length);
  return [...Map.groupBy(articles, ({ story }) => hashOf(story) % count)]
    .sort(([a], [b]) => a - b)
    .map(([number, part]) => ({ name: `${language}-${number}`, articles: part }));
}

/** Returns the language by whose rules the engine finds other forms of a word; `und` for none. */
function engineLanguage(articles: readonly Article[]): string {
  const languages = new Set(articles.map(({ locale }) => new Intl.Locale(locale).language));
  const [language = 'und'] = languages;
  return languages.size > 1 || DIVIDED_BY_ENGINE.test(language) ? 'und' : language;
}

/** Returns the FNV-1a hash of a text, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
