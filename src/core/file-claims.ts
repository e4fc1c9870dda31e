/** The addresses of the files that a newsroom publishes for machines. */
import { FEED_FORMATS, FEED_STYLE, feedPath } from './data-file.ts';
import { feedFront } from './feed-links.ts';
import type { LibrarySource } from './library.ts';
import type { Listings } from './listings.ts';
import type { Locale } from './locale.ts';
import type { PageOf } from './page-index.ts';

/** Feeds of the newsroom, its categories and authors, in every language that has stories of its own in them. */
export function* feedClaims(
  tellers: Locale[],
  { site, categories, authors }: LibrarySource,
  listings: Listings,
): Iterable<PageOf<'file'>> {
  if (tellers[0]) yield { kind: 'file', path: FEED_STYLE, locale: tellers[0].tag, file: { type: 'feed-style' } };
  for (const { tag, path: localePath } of tellers) {
    for (const by of ['all', 'category', 'author'] as const) {
      for (const id of listings.listingIds(tag, by)) {
        if ((by === 'category' && !categories.has(id)) || (by === 'author' && !authors.has(id))) continue;
        const listing = { by, id };
        const front = feedFront(listing, localePath, site.permalinks);
        for (const format of FEED_FORMATS)
          yield { kind: 'file', path: feedPath(front, format), locale: tag, file: { type: 'feed', format, listing } };
      }
    }
  }
}
