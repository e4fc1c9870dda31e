/** Builds the page models of the archive: all years, a year, a month. */

import type { Link } from '../chrome/chrome.ts';
import { createPageHead } from '../head/create-head.ts';
import { yearOf } from '../i18n/archive-calendar.ts';
import { fill } from '../i18n/dictionary.ts';
import { formatCount, formatMonth, formatNumber } from '../i18n/format.ts';
import { localeOf } from '../i18n/locale.ts';
import { MONTH_STORIES, pageSize } from '../listings/listing-path.ts';
import type { Listing } from '../listings/listings.ts';
import { numberedPages, sliceOfPage } from '../listings/pagination.ts';
import { breadcrumbOf } from '../presentation/breadcrumb.ts';
import type { Pagination } from '../presentation/listing-links.ts';
import { languagesOfListing, listingHref, listingTranslations, paginationOf } from '../presentation/listing-links.ts';
import { describeListing } from '../presentation/listing-name.ts';
import { editionName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { ROUTE_KINDS, type RouteOf } from '../routes/route-kinds.ts';
import { createBreadcrumbList } from '../structured-data/breadcrumb-list.ts';
import { toJsonLd } from '../structured-data/json-ld.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';
import type { StoryRow } from './story-card.ts';
import { createStoryRow } from './story-card.ts';

/** How many stories of each month the page of a year shows. */
const OF_MONTH = 5;

/**
 * Builds the page model of one archive route: of all years, of one year, or of one numbered page of a month. Everything
 * is printed in the language of the route; stories that the language inherits are listed too.
 */
export function createArchivePage(route: RouteOf<'archive'>, context: PageContext): ArchivePage {
  const { locale: tag, listing, number, path } = route;
  const { library } = context;
  const { interface: words, formats } = context.dictionaryOf(tag);
  const { title, description } = describeListing(listing, tag, context);
  const page = number === undefined ? undefined : fill(words.page, { number: formatNumber(number, formats) });
  const translations = number === undefined ? listingTranslations(listing, tag, context) : [];
  const url = pathToUrl(library.address, path);
  const whole = [title, page, editionName(tag, context)].filter(Boolean).join(' – ');
  const breadcrumb = breadcrumbOf(ROUTE_KINDS.archive.above(route), tag, context);
  const jsonLd = toJsonLd(createBreadcrumbList([...breadcrumb, { label: page ?? title }], library.address));
  const head = createPageHead(
    { title: whole, ...(description && { description }), url, locale: tag, translations, jsonLd },
    context,
  );
  const languages = languagesOfListing(translations, tag, context);
  const document = createDocument({ locale: tag, url, head, title, languages }, context);
  const pagination = listing.by === 'month' ? paginationOf(listing, tag, number, context) : undefined;
  return {
    ...document,
    breadcrumb,
    title,
    ...(page && { page }),
    ...(description && { description }),
    years:
      listing.by === 'all'
        ? library
            .shownIds(tag, 'year')
            .reverse()
            .map((year) => yearEntry(year, tag, context))
        : [],
    groups: groupsOf(listing, number, tag, context),
    ...(pagination && { pagination }),
  };
}

function monthsOf(year: string, tag: string, context: Pick<PageContext, 'library' | 'locales'>): string[] {
  const { archive } = localeOf(context, tag);
  return context.library
    .shownIds(tag, 'month')
    .filter((month) => yearOf(month, archive) === year)
    .reverse();
}

function yearEntry(
  year: string,
  tag: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'dictionaryOf'>,
): ArchivePage['years'][number] {
  return {
    title: headingOf(year, tag, context),
    href: listingHref({ by: 'year', id: year }, tag, context) as string,
    months: monthsOf(year, tag, context).map((month) => monthOf(month, tag, context)),
  };
}

function monthOf(
  id: string,
  tag: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'dictionaryOf'>,
): ArchiveMonth {
  const listing: Listing = { by: 'month', id };
  const href = (number?: number) => listingHref(listing, tag, context, number) as string;
  const { length } = context.library.storiesOf(tag, listing);
  const numbers = Array.from({ length: numberedPages(length, MONTH_STORIES) }, (_, index) => index + 1);
  return {
    title: headingOf(id, tag, context),
    href: href(),
    count: countOf(length, tag, context),
    pages: numbers.map((number) => ({
      label: formatNumber(number, context.dictionaryOf(tag).formats),
      href: href(number),
    })),
  };
}

/** Returns the name of a year, or of a month below its year. */
function headingOf(id: string, tag: string, context: Pick<PageContext, 'locales'>): string {
  const { formats, archive } = localeOf(context, tag);
  return formatMonth(id, formats, archive, 'month');
}

function countOf(stories: number, tag: string, context: Pick<PageContext, 'dictionaryOf'>): string {
  const { interface: words, formats } = context.dictionaryOf(tag);
  return formatCount(words.storyCount, stories, formats);
}

function groupsOf(
  listing: Listing,
  number: number | undefined,
  tag: string,
  context: PageContext,
): ArchivePage['groups'] {
  const rows = (stories: ReturnType<typeof context.library.listed>) =>
    stories.map((article) => createStoryRow(article, tag, context));
  const { library } = context;
  if (listing.by === 'month')
    return [{ stories: rows(sliceOfPage(library.storiesOf(tag, listing), pageSize(listing), number)) }];
  if (listing.by !== 'year') return [];
  return monthsOf(listing.id, tag, context).map((id) => {
    const month: Listing = { by: 'month', id };
    const stories = library.storiesOf(tag, month);
    return {
      title: {
        label: headingOf(id, tag, context),
        href: listingHref(month, tag, context) as string,
      },
      count: countOf(stories.length, tag, context),
      stories: rows(stories.slice(0, OF_MONTH)),
    };
  });
}

/** What the layout of an archive page prints. */
export interface ArchivePage extends DocumentModel {
  /** The links from the newsroom's home to this page, without the page itself. */
  breadcrumb: { label: string; href?: string }[];
  title: string;
  /** `Page 3`, on the numbered pages of a month. */
  page?: string;
  description?: string;
  /** All years with their months, newest first; empty on the pages of a year or month. */
  years: { title: string; href: string; months: ArchiveMonth[] }[];
  /**
   * The stories. On the page of a year, one group for each month, with its newest stories; on that of a month, one
   * group without a title; on that of all years, none.
   */
  groups: { title?: Link; count?: string; stories: StoryRow[] }[];
  pagination?: Pagination;
}

/** The links to the pages of one month. */
export interface ArchiveMonth {
  title: string;
  href: string;
  /** How many stories the month has, in words: `12 stories`. */
  count: string;
  /** Links to the numbered pages of a month that fills several, so that each page is one step away. */
  pages: Link[];
}
