/** How the search index of a language is divided, so that an edit renews a part of it and a reader loads few parts. */
import type { Article } from '../articles/article.ts';

/** The script that searches in the reader's browser, in `_search/` beside the folders of all languages. */
export const SEARCH_WORKER = 'pagefind-worker.js';

/** The engine takes a second for so many stories on a machine of today, and 100 MB. */
const STORIES = 250;

/** Each part costs a reader three small files. */
const MOST_SHARDS = 16;

/** Languages that the engine would divide into words by itself, and otherwise than we do. */
const DIVIDED_BY_ENGINE = /^(zh|ja|th)$/;

/** A power of two, so that a newsroom that grows renews the whole index but a few times in its life. */
function shardCount(stories: number): number {
  let count = 1;
  while (count < MOST_SHARDS && stories / count > STORIES) count *= 2;
  return count;
}

export interface StoryShard {
  /** In the engine's records: a language, and a number that it takes for a region. */
  name: string;
  articles: Article[];
}

/** The shards of a language's stories. Where one goes depends on its name alone, so that no other story moves it. */
export function divideStories(articles: readonly Article[]): StoryShard[] {
  const language = engineLanguage(articles);
  const count = shardCount(articles.length);
  return [...Map.groupBy(articles, ({ story }) => hashOf(story) % count)]
    .sort(([a], [b]) => a - b)
    .map(([number, part]) => ({ name: `${language}-${number}`, articles: part }));
}

/** The language by which the engine finds other forms of a word; `und` for none. */
function engineLanguage(articles: readonly Article[]): string {
  const languages = new Set(articles.map(({ locale }) => new Intl.Locale(locale).language));
  const [language = 'und'] = languages;
  return languages.size > 1 || DIVIDED_BY_ENGINE.test(language) ? 'und' : language;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
