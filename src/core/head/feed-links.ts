/** Links to the feeds of a list, for readers and for the heads of pages. */
import { localeOf } from '../i18n/locale.ts';
import { feedFolder } from '../listings/listing-path.ts';
import type { Listing } from '../listings/listings.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { FEED_FORMATS, type FeedFormat, feedPath } from '../routes/file-paths.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { Head } from './head.ts';

/** Names of the formats, and their media types (RFC 4287, 7; the JSON Feed's 1.1; RSS has none registered). */
export const FEED_TYPES: Readonly<Record<FeedFormat, { name: string; mediaType: string }>> = {
  rss: { name: 'RSS', mediaType: 'application/rss+xml' },
  atom: { name: 'Atom', mediaType: 'application/atom+xml' },
  json: { name: 'JSON Feed', mediaType: 'application/feed+json' },
};

type FeedLink = Head['feeds'][number] & { label: string };

/** The feeds of a list, in a language or in that from which it has its stories; `title` names the list. */
export function feedLinks(
  listing: Listing,
  locale: string,
  title: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library'>,
): FeedLink[] {
  const { library, site } = context;
  const tag = library.listingLocale(locale, listing);
  if (tag === undefined) return [];
  const front = feedFolder(listing, localeOf(context, tag).path, site.permalinks);
  return FEED_FORMATS.flatMap((format) => {
    const file = feedPath(front, format);
    if (library.routeAt(file)?.kind !== 'file') return [];
    const { name, mediaType } = FEED_TYPES[format];
    return [{ type: mediaType, href: pathToHref(library.address, file), title: `${title} (${name})`, label: name }];
  });
}
