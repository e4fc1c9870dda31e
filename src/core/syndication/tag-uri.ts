/** Makes the tag URIs (RFC 4151) by which programs know a story or a feed, whatever its address. */
import type { Article } from '../articles/article.ts';
import type { Listing } from '../listings/listings.ts';
import { pathToHref, type SiteUrl } from '../urls/site-url.ts';

/**
 * The date of all tag URIs. RFC 4151 tells owners of a host apart by a date on which the host was theirs. Since ids
 * must never change, the date is a fixed one: two newsrooms are told apart by their hosts and folders alone.
 */
const DAY = '2005';

/** Returns the tag URI of a story: host, story id and language. It stays when title, slug, category or date change. */
export function storyTagUri({ story, locale }: Pick<Article, 'story' | 'locale'>, address: SiteUrl): string {
  return tagUri(`/articles/${story}/${locale}`, address);
}

/** Returns the tag URI of what was wrong in a story: the day or moment, and which of that day. */
export function correctionTagUri(
  { story, locale }: Pick<Article, 'story' | 'locale'>,
  { date, number }: { date: string; number: number },
  address: SiteUrl,
): string {
  return tagUri(`/articles/${story}/${locale}/corrections/${date}${number > 1 ? `/${number}` : ''}`, address);
}

/** Returns the tag URI of the feed of all corrections in a language. */
export function correctionsTagUri(locale: string, address: SiteUrl): string {
  return tagUri(`/feeds/${locale}/corrections`, address);
}

/**
 * Returns the tag URI of the feed of a list: host, language, and what the list is by. It is the same for all formats.
 */
export function listingTagUri({ by, id }: Listing, locale: string, address: SiteUrl): string {
  return tagUri(`/feeds/${locale}/${by}${id && `/${id}`}`, address);
}

function tagUri(path: string, address: SiteUrl): string {
  return `tag:${new URL(address.origin).hostname},${DAY}:${pathToHref(address, path)}`;
}
