/** The model of each kind of page: the one table that says what a page prints besides its body. */

import type { Heading } from '../articles/body.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { PageKind, Route, RouteOf } from '../routes/route-kinds.ts';
import { createArchivePage } from './archive-page.ts';
import { createArticlePage } from './create-article-page.ts';
import type { DocumentModel } from './document.ts';
import { createHomePage } from './home-page.ts';
import { createLanguagesPage } from './languages-page.ts';
import { createListingPage } from './listing-page.ts';
import { createGonePage } from './notice-page.ts';
import { createSearchPage } from './search-page.ts';
import { createStandingPage } from './standing-page.ts';

type Maker<Kind extends PageKind> = (route: RouteOf<Kind>, context: PageContext, headings: Heading[]) => DocumentModel;

const MAKERS = {
  article: ({ article }, context, headings) => createArticlePage(article, headings, context),
  standing: ({ article }, context) => createStandingPage(article, context),
  home: createHomePage,
  languages: createLanguagesPage,
  listing: createListingPage,
  archive: createArchivePage,
  search: createSearchPage,
  gone: createGonePage,
} satisfies { readonly [Kind in PageKind]: Maker<Kind> };

/** What the layout of each kind is given. */
export type PageModels = { [Kind in PageKind]: ReturnType<(typeof MAKERS)[Kind]> };

/** Whether a route has a page with a model, as opposed to a redirect or a file for programs. */
export function hasModel(route: Route): route is RouteOf<PageKind> {
  return Object.hasOwn(MAKERS, route.kind);
}

/** `headings` are those of the body, where the page has one. */
export function createPageModel<Kind extends PageKind>(
  route: RouteOf<Kind>,
  context: PageContext,
  headings: Heading[] = [],
): PageModels[Kind] {
  const make = MAKERS[(route as Route).kind as Kind] as unknown as Maker<Kind>;
  return make(route, context, headings) as PageModels[Kind];
}
