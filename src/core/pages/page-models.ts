/** The one table of the functions that make the page models, by kind of route. */

import type { Body } from '../articles/body.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { PageKind, Route, RouteOf } from '../routes/route-kinds.ts';
import { createArchivePage } from './archive-page.ts';
import { createCorrectionsPage } from './corrections-page.ts';
import { createArticlePage } from './create-article-page.ts';
import type { DocumentModel } from './document.ts';
import { createHomePage } from './home-page.ts';
import { createLanguagesPage } from './languages-page.ts';
import { createListingPage } from './listing-page.ts';
import { createGonePage } from './notice-page.ts';
import { createPrivacyPage } from './privacy-page.ts';
import { createSearchPage } from './search-page.ts';
import { createStandingPage } from './standing-page.ts';

/** What a page model says of a body. Keys of pages need none of it, since the body has a key of its own. */
type BodyFacts = Pick<Body, 'headings' | 'updates'>;

type Maker<Kind extends PageKind> = (route: RouteOf<Kind>, context: PageContext, body: BodyFacts) => DocumentModel;

const MAKERS = {
  article: ({ article }, context, body) => createArticlePage(article, body, context),
  standing: ({ article }, context) => createStandingPage(article, context),
  home: createHomePage,
  languages: createLanguagesPage,
  listing: createListingPage,
  archive: createArchivePage,
  search: createSearchPage,
  privacy: createPrivacyPage,
  corrections: createCorrectionsPage,
  gone: createGonePage,
} satisfies { readonly [Kind in PageKind]: Maker<Kind> };

/** The type of the page model that the layout of each kind of route prints. */
export type PageModels = { [Kind in PageKind]: ReturnType<(typeof MAKERS)[Kind]> };

/** Returns whether a layout prints the route from a page model; a redirect and an output file have none. */
export function hasModel(route: Route): route is RouteOf<PageKind> {
  return Object.hasOwn(MAKERS, route.kind);
}

/**
 * Builds the page model of a route by the function of its kind.
 *
 * @param body The headings and updates of the body of an article.
 */
export function createPageModel<Kind extends PageKind>(
  route: RouteOf<Kind>,
  context: PageContext,
  body: BodyFacts = { headings: [], updates: [] },
): PageModels[Kind] {
  const make = MAKERS[(route as Route).kind as Kind] as unknown as Maker<Kind>;
  return make(route, context, body) as PageModels[Kind];
}
