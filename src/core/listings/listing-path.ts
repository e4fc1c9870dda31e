/** Addresses of lists of stories. */
import type { Site } from '../site/site.ts';

import { fillPermalink, type PermalinkKind } from '../urls/permalink.ts';
import type { Listing } from './listings.ts';

/** Stories on one page of a list with pictures: a whole number of rows of three. */
export const PAGE_STORIES = 18;
/** Stories on one page of a month, which has no pictures. */
export const MONTH_STORIES = 60;

/** How many stories a numbered page of a list holds. */
export function pageSize({ by }: Listing): number {
  return by === 'month' ? MONTH_STORIES : PAGE_STORIES;
}

/** The path of a list, or of one of its numbered pages; `localePath` is the language's segment. */
export function listingPath(
  { by, id }: Listing,
  localePath: string,
  permalinks: Readonly<Record<PermalinkKind, string>>,
  number?: number,
): string {
  const values = { locale: localePath, category: id, tag: id, author: id };
  const archive = () => fillPermalink(permalinks.archive, values);
  const front = {
    all: archive,
    year: () => `${archive()}${id}/`,
    month: () => `${archive()}${id.replace('-', '/')}/`,
    category: () => fillPermalink(permalinks.category, values),
    tag: () => fillPermalink(permalinks.tag, values),
    author: () => fillPermalink(permalinks.author, values),
  }[by]();
  return number === undefined ? front : `${front}page/${number}/`;
}

/** The path of the page beside which the feeds of a list lie: those of all stories lie beside the newsroom's home. */
export function feedFolder(listing: Listing, localePath: string, permalinks: Site['permalinks']): string {
  return listing.by === 'all'
    ? fillPermalink(permalinks.home, { locale: localePath })
    : listingPath(listing, localePath, permalinks);
}
