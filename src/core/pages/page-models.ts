/** The model of each kind of page: the one table that says what a page prints besides its body. */

import type { Heading } from '../articles/body.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { Route, RouteOf } from '../routes/route-table.ts';
import type { ArchivePage } from './archive-page.ts';
import { createArchivePage } from './archive-page.ts';
import type { ArticlePage } from './article-page.ts';
import { createArticlePage } from './create-article-page.ts';
import type { HomePage } from './home-page.ts';
import { createHomePage } from './home-page.ts';
import { createLanguagesPage, type LanguagesPage } from './languages-page.ts';
import type { ListingPage } from './listing-page.ts';
import { createListingPage } from './listing-page.ts';
import { createGonePage, type NoticePage } from './notice-page.ts';
import { createSearchPage, type SearchPage } from './search-page.ts';
import { createStandingPage, type StandingPage } from './standing-page.ts';

export interface PageModels {
  article: ArticlePage;
  standing: StandingPage;
  home: HomePage;
  languages: LanguagesPage;
  listing: ListingPage;
  archive: ArchivePage;
  search: SearchPage;
  gone: NoticePage;
}

/** A page with a model, as opposed to a file for machines or a redirect. */
export type ModelKind = keyof PageModels;

type Maker<Kind extends ModelKind> = (
  page: RouteOf<Kind>,
  context: PageContext,
  headings: Heading[],
) => PageModels[Kind];

const MAKERS: { readonly [Kind in ModelKind]: Maker<Kind> } = {
  article: ({ article }, context, headings) => createArticlePage(article, headings, context),
  standing: ({ article }, context) => createStandingPage(article, context),
  home: createHomePage,
  languages: createLanguagesPage,
  listing: createListingPage,
  archive: createArchivePage,
  search: createSearchPage,
  gone: createGonePage,
};

export function hasModel(page: Route): page is RouteOf<ModelKind> {
  return Object.hasOwn(MAKERS, page.kind);
}

/** `headings` are those of the body, where the page has one. */
export function createPageModel<Kind extends ModelKind>(
  page: RouteOf<Kind>,
  context: PageContext,
  headings: Heading[] = [],
): PageModels[Kind] {
  const make = MAKERS[(page as Route).kind as Kind] as Maker<Kind>;
  return make(page, context, headings);
}
