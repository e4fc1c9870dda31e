/** Builds the page model of search in one language. */

import { localeHref } from '../chrome/locale-links.ts';
import { createPageHead } from '../head/create-head.ts';
import { yearAt } from '../i18n/archive-calendar.ts';
import { formatMonth } from '../i18n/format.ts';
import { localeOf, segmentOf } from '../i18n/locale.ts';
import { categoriesOf } from '../library/front-page.ts';
import { ALL_STORIES } from '../listings/listings.ts';
import { languagesOfListing } from '../presentation/listing-links.ts';
import { categoryName, siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { RouteOf } from '../routes/route-kinds.ts';
import { divideStories, SEARCH_WORKER } from '../search/search-shards.ts';
import { SEARCH_FOLDER } from '../urls/reserved-paths.ts';
import { hrefToUrl, pathToHref } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';

/** One choice of a search filter: the value in the index, and the name that readers see. */
export interface SearchOption {
  value: string;
  label: string;
}

/** What the layout of the search page prints, and what its script needs. */
export interface SearchPage extends DocumentModel {
  title: string;
  /** The address to which the form leads, which is that of the page itself. */
  action: string;
  /** The addresses of the engine's script and of the folder of the index, and the names of the index's shards. */
  index: { worker: string; base: string; shards: string[] };
  categories: SearchOption[];
  /** The years that have stories, the latest first. */
  years: SearchOption[];
  /** The newsroom's IANA time zone, in which the script prints the dates of results. */
  timeZone: string;
}

/** Builds the page model of search in one language. Search engines are asked not to index the page. */
export function createSearchPage({ locale: tag }: RouteOf<'search'>, context: PageContext): SearchPage {
  const title = context.dictionaryOf(tag).interface.searchStories;
  const { library, site } = context;
  const translations = context.locales
    .filter((locale) => library.listingLocale(locale.tag, ALL_STORIES) === locale.tag)
    .map((locale) => ({ locale: locale.tag, url: hrefToUrl(library.address, localeHref('search', locale, context)) }));
  const locale = localeOf(context, tag);
  const action = localeHref('search', locale, context);
  const url = hrefToUrl(library.address, action);
  const head = createPageHead(
    { title: `${title} – ${siteName(tag, context)}`, url, locale: tag, translations, isNoindex: true },
    context,
  );
  const languages = languagesOfListing(translations, tag, context);
  const stories = library.listed(tag);
  return {
    ...createDocument({ locale: tag, url, head, title, languages }, context),
    title,
    action,
    index: {
      worker: pathToHref(library.address, SEARCH_FOLDER + SEARCH_WORKER),
      base: pathToHref(library.address, `${SEARCH_FOLDER}${segmentOf(locale)}/`),
      shards: divideStories(stories).map(({ name }) => name),
    },
    categories: categoriesOf(tag, library).map((id) => ({ value: id, label: categoryName(context, id, tag) })),
    years: [...new Set(stories.map(({ publishedAt }) => yearAt(publishedAt, site.timeZone, locale.archive)))]
      .sort()
      .reverse()
      .map((year) => ({ value: year, label: formatMonth(year, locale.formats, locale.archive) })),
    timeZone: site.timeZone,
  };
}
