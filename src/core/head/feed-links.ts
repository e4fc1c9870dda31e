/** Builds the links to the feeds of a list, for readers and for the heads of pages. */
import { localeOf } from '../i18n/locale.ts';
import { feedFolder } from '../listings/listing-path.ts';
import type { Listing } from '../listings/listings.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { FEED_FORMATS, type FeedFormat, feedPath } from '../routes/file-paths.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { Head } from './head.ts';

/** The names and media types of the formats (RFC 4287, 7; JSON Feed 1.1; that of RSS is not registered). */
export const FEED_TYPES: Readonly<Record<FeedFormat, { name: string; mediaType: string }>> = {
  rss: { name: 'RSS', mediaType: 'application/rss+xml' },
  atom: { name: 'Atom', mediaType: 'application/atom+xml' },
  json: { name: 'JSON Feed', mediaType: 'application/feed+json' },
};

type FeedLink = Head['feeds'][number] & { label: string };

/**
 * Returns the links to the feeds of a list in a language, or in the nearest that it inherits from and that has the
 * list. The list is empty where there are none. `title` is the name of the list.
 */
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
