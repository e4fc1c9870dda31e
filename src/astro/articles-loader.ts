/**
 * Loads the articles into Astro's content store, which is the article cache of the preview: it holds front matter and
 * digests, never a body. A build has read them before.
 */
import type { Loader } from 'astro/loaders';
import { currentWholeBuild } from '../building/code/whole-build.ts';
import { entryId } from '../core/articles/catalogue-entry.ts';
import type { ArticleCache, CachedArticle } from '../newsroom/articles/article-cache.ts';
import { currentSession } from '../newsroom/session/session.ts';

export const ARTICLES_LOADER = 'broadsheet-articles';

/**
 * Creates the loader of Astro's `articles` collection, which reads the newsroom and keeps each article in the store; in a
 * build it does nothing.
 */
export function articlesLoader(): Loader {
  return {
    name: ARTICLES_LOADER,
    async load({ store, meta, generateDigest }) {
      if (currentWholeBuild()) return;
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
      // The preview asks for its addresses again only where the store has changed
      const addresses = generateDigest(
        (session.newsroom?.library.routes ?? []).map(({ kind, path }) => `${kind} ${path}`).join('\n'),
      );
      if (meta.get('addresses') !== addresses) meta.set('addresses', addresses);
    },
  };
}
