/** The count of a story's likes, and where a reader's own is counted. */
import type { Article } from '../articles/article.ts';
import { formatCount } from '../i18n/format.ts';
import { likesEndpointOf } from '../presentation/likes-endpoint.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { likesHref } from '../site/likes.ts';
import type { LikesModel } from './article-page.ts';

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
