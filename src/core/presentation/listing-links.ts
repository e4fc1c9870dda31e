/** Builds the links to a list of stories, to its other languages and to its numbered pages. */

import type { LanguageLink, Link } from '../chrome/chrome.ts';
import { languageOf } from '../chrome/locale-links.ts';
import { type Locale, localeOf } from '../i18n/locale.ts';
import { listingPath, pageSize } from '../listings/listing-path.ts';
import type { Listing } from '../listings/listings.ts';
import { neighboursOf } from '../listings/pagination.ts';
import { hrefToUrl, pathToHref } from '../urls/site-url.ts';
import type { PageContext } from './page-context.ts';
import type { Translation } from './translations.ts';

type LinkContext = Pick<PageContext, 'library' | 'locales' | 'site'>;

/**
 * Returns the href of a list in a language, or in the nearest language that it inherits from and that has the list.
 * Returns `undefined` where none of them has a page for it.
 *
 * @param number The number of a page of the list; `undefined` for its front page.
 */
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

/**
 * Returns the addresses of a list in all languages that have stories of their own in it. A year or month has those of the
 * same calendar as `locale` alone, as in another one it begins and ends on other days.
 */
export function listingTranslations(listing: Listing, locale: string, context: LinkContext): readonly Translation[] {
  const { archive } = localeOf(context, locale);
  const isDated = listing.by === 'year' || listing.by === 'month';
  const calendar = isDated ? archive : undefined;
  const key = [listing.by, listing.id, calendar].join('\0');
  const known = translations.get(context.library) ?? new Map<string, readonly Translation[]>();
  translations.set(context.library, known);
  const found = known.get(key) ?? findTranslations(listing, calendar, context);
  known.set(key, found);
  return found;
}

/** Those of each list, which are the same in all languages. */
const translations = new WeakMap<LinkContext['library'], Map<string, readonly Translation[]>>();

function findTranslations(
  listing: Listing,
  calendar: Locale['archive'] | undefined,
  context: LinkContext,
): readonly Translation[] {
  const { library, locales } = context;
  const same = locales.filter(({ archive }) => calendar === undefined || archive === calendar);
  return same.flatMap(({ tag }) => {
    const href = library.listingLocale(tag, listing) === tag ? listingHref(listing, tag, context) : undefined;
    return href === undefined ? [] : [{ locale: tag, url: hrefToUrl(library.address, href) }];
  });
}

/** Turns the translations of a list into the links of a language picker; the link to `locale` is the current one. */
export function languagesOfListing(
  translations: readonly Translation[],
  locale: string,
  context: LinkContext,
): LanguageLink[] {
  const { origin } = context.library.address;
  return translations.map(({ locale: tag, url }) => ({
    ...languageOf(localeOf(context, tag)),
    href: url.slice(origin.length),
    current: tag === locale,
  }));
}

/**
 * Builds the links to the newer and older pages of a list. Returns `undefined` where the list has one page only.
 *
 * @param number The number of the page on which the links stand; `undefined` for the front page.
 */
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

/** The links between the pages of a list. */
export interface Pagination {
  label: string;
  /** The link to the front page of the list, where `newer` does not lead there. */
  newest?: Link;
  newer?: Link;
  older?: Link;
}
