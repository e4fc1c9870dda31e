/** Builds the breadcrumb of a page. */
import type { Listing } from '../listings/listings.ts';
import { listingHref } from './listing-links.ts';
import { describeListing } from './listing-name.ts';
import type { PageContext } from './page-context.ts';

/**
 * Returns the links of a breadcrumb: the newsroom's home, then the lists above the page. A list that has no page in the
 * language has no `href`.
 *
 * @param above The lists above the page, which `ROUTE_KINDS` names for its kind of route.
 */
export function breadcrumbOf(
  above: readonly Listing[],
  locale: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'authors' | 'dictionaryOf' | 'chromeOf'>,
): { label: string; href?: string }[] {
  const lists = above.map((listing) => {
    const href = listingHref(listing, locale, context);
    return { label: describeListing(listing, locale, context).title, ...(href && { href }) };
  });
  return [context.chromeOf(locale).home, ...lists];
}
