/** Names of stories and lists that stay the same wherever these are published: tag URIs (RFC 4151). */
import type { Article } from '../articles/article.ts';
import type { Listing } from '../listings/listings.ts';
import { pathToHref, type SiteUrl } from '../urls/site-url.ts';

/**
 * A tag names its authority by a host and a day on which that was the newsroom's. This must never change, and so it is
 * no day of the newsroom's own: nobody is told apart by it who shares neither host nor folder.
 */
const DAY = '2005';

/** Made of the host, the story's folder and the language: title, slug, category and date may all change. */
export function storyTagUri({ story, locale }: Pick<Article, 'story' | 'locale'>, address: SiteUrl): string {
  return tagUri(`/articles/${story}/${locale}`, address);
}

export function listingTagUri({ by, id }: Listing, locale: string, address: SiteUrl): string {
  return tagUri(`/feeds/${locale}/${by}${id && `/${id}`}`, address);
}

function tagUri(path: string, address: SiteUrl): string {
  return `tag:${new URL(address.origin).hostname},${DAY}:${pathToHref(address, path)}`;
}
