/** The count of a story's likes, and where a reader's own is counted. */
import { type Article, isNoindex } from '../articles/article.ts';
import { formatCount } from '../i18n/format.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { type LikesEndpoint, likesEndpoint, likesHref } from '../site/likes.ts';
import type { Site } from '../site/site.ts';
import type { LikesModel } from './article-page.ts';

/**
 * Returns where the likes of an article are counted, or `undefined` where they are not: in newsrooms without an endpoint,
 * and on pages that readers can't find.
 */
export function likesEndpointOf(article: Article, site: Pick<Site, 'url' | 'likes'>): LikesEndpoint | undefined {
  return article.kind === 'article' && !isNoindex(article) ? likesEndpoint(site) : undefined;
}

/** Returns what the page of an article prints of its likes, or `undefined` where they are not counted. */
export function likesOf(
  article: Article,
  { site, likeCounts, dictionaryOf }: Pick<PageContext, 'site' | 'likeCounts' | 'dictionaryOf'>,
): LikesModel | undefined {
  const endpoint = likesEndpointOf(article, site);
  if (!endpoint) return undefined;
  const count = Object.hasOwn(likeCounts, article.story) ? (likeCounts[article.story] as number) : 0;
  const { interface: words, formats } = dictionaryOf(article.locale);
  return {
    href: likesHref(endpoint, article.story),
    count,
    text: count === 0 ? '' : formatCount(words.likeCount, count, formats),
  };
}
