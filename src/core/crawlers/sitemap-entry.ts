/** What a sitemap says of one page. */

import { localeTranslations } from '../chrome/locale-links.ts';
import { alternatesOf } from '../head/alternates.ts';
import type { Head } from '../head/head.ts';
import { listingTranslations } from '../presentation/listing-links.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { coverAs, plainPictureOf } from '../presentation/page-pictures.ts';
import type { Translation } from '../presentation/translations.ts';
import { translationsOf } from '../presentation/translations.ts';
import type { IndexableRoute } from '../routes/indexable.ts';
import { kindOf } from '../routes/route-kinds.ts';

/** As many as Google reads for one page (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps). */
const MOST_IMAGES = 1000;

/** The moment of the last change, as written; nothing where nobody says. */
export function lastChangeOf(
  page: IndexableRoute,
  { library, site }: Pick<PageContext, 'site' | 'library'>,
): string | undefined {
  return kindOf(page).lastChange?.(page, { listings: library, timeZone: site.timeZone });
}

/** Addresses of the pictures that stand in an article: its cover, and those of its body. */
export function imagesOf(page: IndexableRoute, context: Pick<PageContext, 'library' | 'images'>): string[] {
  if (!('article' in page)) return [];
  const { cover, body } = page.article;
  const shown = [
    ...(cover ? [plainPictureOf(coverAs('cover', cover), '', context)] : []),
    ...body.images.map(({ path, role }) => plainPictureOf({ path, role }, '', context)),
  ];
  return [...new Set(shown.flatMap((picture) => picture?.url ?? []))].slice(0, MOST_IMAGES);
}

/** What the pages that are translations of each other have in common, themselves included. */
export function groupOf(page: IndexableRoute): string {
  if ('article' in page) return `${page.article.kind}:${page.article.story}`;
  return 'listing' in page ? `${page.listing.by}:${page.listing.id}` : page.kind;
}

/** The languages of a page, exactly as its own head names them. */
export function alternatesOfPage(
  page: IndexableRoute,
  context: Pick<PageContext, 'site' | 'locales' | 'library'>,
): Head['alternates'] {
  return alternatesOf(translationsOfPage(page, context), context);
}

function translationsOfPage(
  page: IndexableRoute,
  context: Pick<PageContext, 'site' | 'locales' | 'library'>,
): Translation[] {
  if ('article' in page) return translationsOf(page.article, context);
  if ('listing' in page) return listingTranslations(page.listing, context);
  return localeTranslations(page.kind, context);
}
