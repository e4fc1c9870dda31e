/** Makes the paths of lists of stories. */

import { pathBelow } from '../urls/page-path.ts';
import { fillPermalink, homePath } from '../urls/permalink.ts';
import type { Listing } from './listings.ts';

/** How many stories are on one page of a list with pictures: a whole number of rows of three. */
export const PAGE_STORIES = 18;
/** How many stories are on one page of a month, which has no pictures. */
export const MONTH_STORIES = 60;

/** The permalink patterns that lists need. */
export type ListingPermalinks = Readonly<Record<'archive' | 'category' | 'tag' | 'author' | 'series', string>>;

/** Returns how many stories a numbered page of a list holds. */
export function pageSize({ by }: Listing): number {
  return by === 'month' ? MONTH_STORIES : PAGE_STORIES;
}

/** Returns the path of a list, or of one of its numbered pages. `localePath` is the language's segment in addresses. */
export function listingPath(
  { by, id }: Listing,
  localePath: string,
  permalinks: ListingPermalinks,
  number?: number,
): string {
  const values = { locale: localePath, category: id, tag: id, author: id, series: id };
  const archive = () => fillPermalink(permalinks.archive, values);
  const front = {
    all: archive,
    year: () => pathBelow(archive(), `${id}/`),
    month: () => pathBelow(archive(), `${id.replace('-', '/')}/`),
    category: () => fillPermalink(permalinks.category, values),
    tag: () => fillPermalink(permalinks.tag, values),
    author: () => fillPermalink(permalinks.author, values),
    series: () => fillPermalink(permalinks.series, values),
  }[by]();
  return number === undefined ? front : pathBelow(front, `page/${number}/`);
}

/**
 * Returns the folder of the feeds of a list: the path of the list's page, or that of the language's home for all
 * stories.
 */
export function feedFolder(
  listing: Listing,
  localePath: string,
  permalinks: ListingPermalinks & Readonly<Record<'home', string>>,
): string {
  return listing.by === 'all' ? homePath(permalinks, localePath) : listingPath(listing, localePath, permalinks);
}
