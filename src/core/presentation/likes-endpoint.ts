/** Tells where the likes of an article are counted. */
import { type Article, isNoindex } from '../articles/article.ts';
import { type LikesEndpoint, likesEndpoint } from '../site/likes.ts';
import type { Site } from '../site/site.ts';

/**
 * Returns where the likes of an article are counted, or `undefined` where they are not: in newsrooms without an endpoint,
 * and on pages that readers can't find.
 */
export function likesEndpointOf(article: Article, site: Pick<Site, 'url' | 'likes'>): LikesEndpoint | undefined {
  return article.kind === 'article' && !isNoindex(article) ? likesEndpoint(site) : undefined;
}
