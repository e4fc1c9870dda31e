/** The page model of search in one language. */

import { createDocument } from './create-document.ts';
import { createPageHead } from './create-head.ts';
import type { DocumentModel } from './document.ts';
import { languagesOfListing } from './listing-links.ts';
import { ALL_STORIES } from './listings.ts';
import { localeHref } from './locale-links.ts';
import { localeOf, type PageContext, siteName } from './page-context.ts';
import type { PageOf } from './page-index.ts';

export interface SearchPage extends DocumentModel {
  title: string;
}

export function createSearchPage({ locale: tag }: PageOf<'search'>, context: PageContext): SearchPage {
  const title = context.dictionaryOf(tag).interface.searchStories;
  const { library } = context;
  const translations = context.locales
    .filter((locale) => library.listingLocale(locale.tag, ALL_STORIES) === locale.tag)
    .map((locale) => ({ locale: locale.tag, url: library.address.origin + localeHref('search', locale, context) }));
  const url = library.address.origin + localeHref('search', localeOf(context, tag), context);
  const head = createPageHead(
    { title: `${title} – ${siteName(tag, context)}`, url, locale: tag, translations, isHidden: true },
    context,
  );
  const languages = languagesOfListing(translations, tag, context);
  return { ...createDocument({ locale: tag, url, head, title, languages }, context), title };
}
