/** The addresses of the files that a newsroom publishes for machines. */

import type { Locale } from '../i18n/locale.ts';
import type { NewsroomContent } from '../library/newsroom-content.ts';
import { feedFolder } from '../listings/listing-path.ts';
import type { Listings } from '../listings/listings.ts';
import { fillPermalink } from '../urls/permalink.ts';
import { FEED_FORMATS, FEED_STYLE, feedPath, INDEX_SCHEMA, indexPath, LLMS_TXT } from './output-file.ts';
import type { RouteOf } from './route-table.ts';

/** Files for machines of all kinds, where there are stories; a newsroom may bring an `llms.txt` of its own. */
export function* fileClaims(tellers: Locale[], source: NewsroomContent, listings: Listings): Iterable<RouteOf<'file'>> {
  const [first] = tellers;
  if (!first) return;
  const file = { kind: 'file', locale: first.tag } as const;
  yield { ...file, path: FEED_STYLE, file: { type: 'feed-style' } };
  yield { ...file, path: INDEX_SCHEMA, file: { type: 'index-schema' } };
  if (!source.publicFiles.has(LLMS_TXT)) yield { ...file, path: LLMS_TXT, file: { type: 'llms' } };
  yield* feedClaims(tellers, source, listings);
  for (const { tag, path } of tellers) {
    const front = fillPermalink(source.site.permalinks.home, { locale: path });
    yield { kind: 'file', path: indexPath(front), locale: tag, file: { type: 'index' } };
    for (const year of listings.listingIds(tag, 'year'))
      yield { kind: 'file', path: indexPath(front, year), locale: tag, file: { type: 'index', year } };
  }
}

/** Feeds of the newsroom, its categories and authors, in every language that has stories of its own in them. */
function* feedClaims(
  tellers: Locale[],
  { site, categories, authors }: NewsroomContent,
  listings: Listings,
): Iterable<RouteOf<'file'>> {
  for (const { tag, path: localePath } of tellers) {
    for (const by of ['all', 'category', 'author'] as const) {
      for (const id of listings.listingIds(tag, by)) {
        if ((by === 'category' && !categories.has(id)) || (by === 'author' && !authors.has(id))) continue;
        const listing = { by, id };
        const front = feedFolder(listing, localePath, site.permalinks);
        for (const format of FEED_FORMATS)
          yield { kind: 'file', path: feedPath(front, format), locale: tag, file: { type: 'feed', format, listing } };
      }
    }
  }
}
