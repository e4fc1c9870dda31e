/** Keeps the article cache in a file, from one command to the next. */
import { entryId } from '../../core/articles/catalogue-entry.ts';
import { readSealedLines, writeSealedLines } from '../../disk/sealed-json.ts';
import type { ArticleCache, CachedArticle } from './article-cache.ts';

/** The article cache as a file keeps it. */
export interface ArticleFile extends ArticleCache {
  /**
   * Keeps these articles in place of those of before, and writes nothing where they are the same ones.
   *
   * @throws Error When the file can't be written.
   */
  keep(articles: readonly CachedArticle[]): void;
}

/** Opens the article cache of a file; it is empty where the file is missing or can't be read. */
export function openArticleFile(file: string): ArticleFile {
  const known = new Map(readSealedLines<CachedArticle>(file).map((article) => [entryId(article), article]));
  return {
    get: (id) => known.get(id),
    keep(articles) {
      const isSame = articles.length === known.size && articles.every((one) => known.get(entryId(one)) === one);
      if (!isSame) writeSealedLines(file, articles);
    },
  };
}
