/** Astro's content collections. The store is the catalogue's memory: front matter and digests, never a body. */
import type { Loader } from 'astro/loaders';
import { entryId } from '../core/articles/catalogue-entry.ts';
import type { ArticleCache, CachedArticle } from '../newsroom/articles/article-cache.ts';
import { currentSession } from '../newsroom/session/session.ts';

export const ARTICLES_LOADER = 'broadsheet-articles';

/** Reads the newsroom; throws once, with all its problems, before anything is written. */
export function articlesLoader(): Loader {
  return {
    name: ARTICLES_LOADER,
    async load({ store, meta, generateDigest }) {
      const known: ArticleCache = { get: (id) => store.get(id)?.data as CachedArticle | undefined };
      const session = currentSession();
      const articles = await session.load(known);
      if (!articles) return;
      const ids = new Set(articles.map(entryId));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const article of articles) {
        const { stat, digest, body } = article;
        store.set({
          id: entryId(article),
          data: { ...article },
          digest: generateDigest([stat, digest, body.key].join(' ')),
        });
      }
      // The preview asks for its addresses anew only where the store has changed
      const addresses = generateDigest(
        (session.newsroom?.library.routes ?? []).map(({ kind, path }) => `${kind} ${path}`).join('\n'),
      );
      if (meta.get('addresses') !== addresses) meta.set('addresses', addresses);
    },
  };
}
