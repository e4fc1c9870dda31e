/** Finds what a sitemap says of one page. */

import { localeTranslations } from '../chrome/locale-links.ts';
import { alternatesOf } from '../head/alternates.ts';
import type { Head } from '../head/head.ts';
import { momentToIso } from '../i18n/moment.ts';
import { listingTranslations } from '../presentation/listing-links.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { coverAs, plainPictureOf } from '../presentation/page-pictures.ts';
import type { Translation } from '../presentation/translations.ts';
import { translationsOf } from '../presentation/translations.ts';
import type { IndexableRoute } from '../routes/indexable.ts';
import { kindOf } from '../routes/route-kinds.ts';
import { element, type Xml } from '../text/xml.ts';

/**
 * The most pictures that Google reads for one page
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps).
 */
const MOST_IMAGES = 1000;

/**
 * Returns when a page last changed, as editors wrote it (a day or a date-time), or `undefined` where nothing says so.
 */
export function lastChangeOf(
  page: IndexableRoute,
  { library, site }: Pick<PageContext, 'site' | 'library'>,
): string | undefined {
  return kindOf(page).lastChange?.(page, { listings: library, timeZone: site.timeZone });
}

/** Returns the absolute addresses of an article's cover and of the pictures in its body; empty for other pages. */
export function imagesOf(page: IndexableRoute, context: Pick<PageContext, 'library' | 'images'>): string[] {
  if (!('article' in page)) return [];
  const { cover, body } = page.article;
  const shown = [
    ...(cover ? [plainPictureOf(coverAs('cover', cover), '', context)] : []),
    ...body.images.map(({ path, role }) => plainPictureOf({ path, role }, '', context)),
  ];
  return [...new Set(shown.flatMap((picture) => picture?.url ?? []))].slice(0, MOST_IMAGES);
}

/** Returns a name that a page shares with its translations and with no other page. */
export function groupOf(page: IndexableRoute): string {
  if ('article' in page) return `${page.article.kind}:${page.article.story}`;
  return 'listing' in page ? `${page.listing.by}:${page.listing.id}` : page.kind;
}

/** Returns the `hreflang` links of a page, which must be the same as in the page's head. */
export function alternatesOfPage(
  page: IndexableRoute,
  context: Pick<PageContext, 'site' | 'locales' | 'library'>,
): Head['alternates'] {
  return alternatesOf(translationsOfPage(page, context), context);
}

function translationsOfPage(
  page: IndexableRoute,
  context: Pick<PageContext, 'site' | 'locales' | 'library'>,
): readonly Translation[] {
  if ('article' in page) return translationsOf(page.article, context);
  if ('listing' in page) return listingTranslations(page.listing, page.locale, context);
  return localeTranslations(page.kind, context);
}

/**
 * Returns the element that says when a page last changed. The date is one of editors, never of the build: one that changes
 * with every build would mean nothing.
 */
export function lastmod(moment: string | undefined, { site }: Pick<PageContext, 'site'>): Xml | undefined {
  return moment === undefined ? undefined : element('lastmod', {}, momentToIso(moment, site.timeZone));
}
