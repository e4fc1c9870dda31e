/** Where readers find a list of stories: in their language, in others, and its pages. */

import type { LanguageLink, Link } from '../chrome/chrome.ts';
import { languageOf } from '../chrome/locale-links.ts';
import { localeOf } from '../i18n/locale.ts';
import { listingPath, pageSize } from '../listings/listing-path.ts';
import type { Listing } from '../listings/listings.ts';
import { neighboursOf } from '../listings/pagination.ts';
import { hrefToUrl, pathToHref } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';
import type { Translation } from './translations.ts';

type LinkContext = Pick<PageContext, 'library' | 'locales' | 'site'>;

/** The address of a list, in a language or in that from which it inherits it; nothing where neither has a story for it. */
export function listingHref(
  listing: Listing,
  locale: string,
  context: LinkContext,
  number?: number,
): string | undefined {
  const { library, site } = context;
  const tag = library.listingLocale(locale, listing);
  if (tag === undefined) return undefined;
  const path = listingPath(listing, localeOf(context, tag).path, site.permalinks, number);
  const page = library.routeAt(path);
  return page?.kind === 'listing' || page?.kind === 'archive' ? pathToHref(library.address, path) : undefined;
}

/** The same list in all languages that have a story of their own in it. */
export function listingTranslations(listing: Listing, context: LinkContext): Translation[] {
  const { library, locales } = context;
  return locales.flatMap(({ tag }) => {
    const href = library.listingLocale(tag, listing) === tag ? listingHref(listing, tag, context) : undefined;
    return href === undefined ? [] : [{ locale: tag, url: hrefToUrl(library.address, href) }];
  });
}

/** The languages of a list for the picker of one of them. */
export function languagesOfListing(translations: Translation[], locale: string, context: LinkContext): LanguageLink[] {
  const { origin } = context.library.address;
  return translations.map(({ locale: tag, url }) => ({
    ...languageOf(localeOf(context, tag)),
    href: url.slice(origin.length),
    current: tag === locale,
  }));
}

/** The links between the pages of a list; nothing where it has one. */
export function paginationOf(
  listing: Listing,
  locale: string,
  number: number | undefined,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'dictionaryOf'>,
): Pagination | undefined {
  const words = context.dictionaryOf(locale).interface;
  const { newer, older } = neighboursOf(context.library.storiesOf(locale, listing).length, pageSize(listing), number);
  if (!newer && !older) return undefined;
  const link = (label: string, page?: number): Link => ({
    label,
    href: listingHref(listing, locale, context, page) as string,
  });
  return {
    label: words.pages,
    ...(number !== undefined && newer?.number !== undefined && { newest: link(words.newestStories) }),
    ...(newer && { newer: link(words.newerStories, newer.number) }),
    ...(older && { older: link(words.olderStories, older.number) }),
  };
}

export interface Pagination {
  label: string;
  /** Towards the newest stories, where the page isn't there already. */
  newest?: Link;
  newer?: Link;
  older?: Link;
}
