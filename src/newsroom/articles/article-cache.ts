/** What the last run knew of each article, so that an unchanged file is neither read nor parsed again. */
import type { CatalogueEntry } from '../../core/articles/catalogue-entry.ts';

export interface CachedArticle extends CatalogueEntry {
  /** Of the code that read it. */
  version: string;
  /** See `statOf`. */
  stat: string;
  /** Digest of the file's bytes. */
  digest: string;
  /** Digest of what the body is rendered from. */
  bodyDigest: string;
}

/** Memory of articles by their ids: Astro's store in a build, a file of its own in `npm run check`. */
export interface ArticleCache {
  get(id: string): CachedArticle | undefined;
}
