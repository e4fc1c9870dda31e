/**
 * The article cache: what the last run knew of each article, so that an unchanged file is neither read nor parsed
 * again.
 */
import type { CatalogueEntry } from '../../core/articles/catalogue-entry.ts';

/**
 * An article as the cache holds it: its front matter, a summary of its body, and what tells whether its file has
 * changed.
 */
export interface CachedArticle extends CatalogueEntry {
  /** The version of the code that read the file, or `broken` where the file has problems. */
  version: string;
  /** The file's size and times as `statOf` prints them. */
  stat: string;
  /** Digest of the file's bytes. */
  digest: string;
  /** Digest of the body's Markdown and of the line on which it begins. */
  bodyDigest: string;
}

/**
 * Looks up articles by their ids (see `entryId`): in Astro's store in a build, in a file of its own in `npm run check`.
 */
export interface ArticleCache {
  get(id: string): CachedArticle | undefined;
}
