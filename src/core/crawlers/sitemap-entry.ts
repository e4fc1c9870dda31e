/** What a sitemap says of one page. */

import { lastChange } from '../articles/last-change.ts';
import { localeTranslations } from '../chrome/locale-links.ts';
import { alternatesOf } from '../head/alternates.ts';
import type { Head } from '../head/head.ts';
import { ALL_STORIES } from '../listings/listings.ts';
import { listingTranslations } from '../presentation/listing-links.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { plainPictureOf } from '../presentation/page-pictures.ts';
import type { Translation } from '../presentation/translations.ts';
import { translationsOf } from '../presentation/translations.ts';
import type { IndexablePage } from '../routes/indexable.ts';

/** As many as Google reads for one page (https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps). */
const MOST_IMAGES = 1000;

/** The moment of the last change, as written; nothing where nobody says. */
export function lastChangeOf(page: IndexablePage, { library, site }: PageContext): string | undefined {
  switch (page.kind) {
    case 'article':
    case 'standing':
      return lastChange(page.article, site.timeZone);
    case 'home':
      return library.storiesOf(page.locale, ALL_STORIES)[0]?.date;
    case 'listing':
    case 'archive':
      return library.storiesOf(page.locale, page.listing)[0]?.date;
    case 'languages':
      return undefined;
  }
}

/** Addresses of the pictures that stand in an article: its cover, and those of its body. */
export function imagesOf(page: IndexablePage, context: PageContext): string[] {
  if (!('article' in page)) return [];
  const { cover, body } = page.article;
  const shown = [
    ...(cover ? [plainPictureOf(context, cover.image, 'cover', '', cover.focus)] : []),
    ...body.images.map(({ path, role }) => plainPictureOf(context, path, role, '')),
  ];
  return [...new Set(shown.flatMap((picture) => picture?.url ?? []))].slice(0, MOST_IMAGES);
}

/** What the pages that are translations of each other have in common, themselves included. */
export function groupOf(page: IndexablePage): string {
  if ('article' in page) return `${page.article.kind}:${page.article.story}`;
  return 'listing' in page ? `${page.listing.by}:${page.listing.id}` : page.kind;
}

/** The languages of a page, exactly as its own head names them. */
export function alternatesOfPage(page: IndexablePage, context: PageContext): Head['alternates'] {
  return alternatesOf(translationsOfPage(page, context), context);
}

function translationsOfPage(page: IndexablePage, context: PageContext): Translation[] {
  if ('article' in page) return translationsOf(page.article, context);
  if ('listing' in page) return listingTranslations(page.listing, context);
  return localeTranslations(page.kind, context);
}
