/** The way from the newsroom's home to a page. */
import type { Listing } from '../listings/listings.ts';
import { listingHref } from './listing-links.ts';
import { describeListing } from './listing-name.ts';
import type { PageContext } from './page-context.ts';

/** The home, then the lists above a page, as its kind of route names them; one that has no page is plain text. */
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
