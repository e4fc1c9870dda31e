/** The addresses that a newsroom's content claims, by its permalinks and aliases. */

import type { Article } from '../articles/article.ts';
import { ROBOTS } from '../crawlers/robots-txt.ts';
import type { Locale } from '../i18n/locale.ts';
import { instantToDay } from '../i18n/moment.ts';
import type { NewsroomContent } from '../library/newsroom-content.ts';
import { listingPath, pageSize } from '../listings/listing-path.ts';
import type { Listings } from '../listings/listings.ts';
import { numberedPages } from '../listings/pagination.ts';
import type { Site } from '../site/site.ts';
import { fillPermalink, type LocaleKind } from '../urls/permalink.ts';
import { parseRedirectPath, REDIRECTS_FILE } from '../urls/redirect-path.ts';
import { fileClaims } from './collect-file-routes.ts';
import { sitemapClaims } from './collect-sitemap-routes.ts';
import type { Route } from './route-table.ts';

/** Pages and files come before redirects, so that a redirect never takes a page's place. */
export function* pageClaims(
  source: NewsroomContent,
  homes: Locale[],
  articles: Article[],
  all: Article[],
  pathOf: (article: Article) => string,
  listings: Listings,
): Iterable<Route> {
  const pages = [...livePages(source, homes, articles, pathOf, listings)];
  yield* pages;
  yield* sitemapClaims(pages, source);
  // A newsroom's own rules for crawlers win
  if (!source.publicFiles.has(ROBOTS))
    yield { kind: 'file', path: ROBOTS, locale: source.locales[0]?.tag as string, file: { type: 'robots' } };
  yield* oldPages(articles, all, pathOf);
}

function* livePages(
  source: NewsroomContent,
  homes: Locale[],
  articles: Article[],
  pathOf: (article: Article) => string,
  listings: Listings,
): Iterable<Route> {
  const { permalinks } = source.site;
  // Languages that share a path are reported where they are listed
  const isFirst = ({ path }: Locale, index: number) =>
    homes.findIndex((home) => home.path.toLowerCase() === path.toLowerCase()) === index;
  const firsts = homes.filter(isFirst);
  const pages = <Kind extends LocaleKind>(kind: Kind, locales = firsts) =>
    locales.map(({ tag, path }) => ({ kind, path: fillPermalink(permalinks[kind], { locale: path }), locale: tag }));
  const homePages = pages('home');
  yield* homePages;
  if (homes.length > 1) yield* pages('languages');
  if (homePages[0] && !homePages.some(({ path }) => path === '/'))
    yield { kind: 'root', path: '/', to: homePages[0].path };
  const tellers = firsts.filter(({ tag }) => listings.listingIds(tag, 'all').length > 0);
  yield* pages('search', tellers) as Route[];
  for (const locale of tellers) yield* listingClaims(locale, source, listings);
  yield* fileClaims(tellers, source, listings);
  for (const article of articles) {
    yield { kind: article.kind === 'page' ? 'standing' : 'article', path: pathOf(article), article };
  }
}

function* oldPages(articles: Article[], all: Article[], pathOf: (article: Article) => string): Iterable<Route> {
  const shown = new Set(articles);
  for (const article of all) if (article.state === 'expired') yield { kind: 'gone', path: pathOf(article), article };
  // The old addresses of a story that has gone lead to the page that says so
  for (const article of all) {
    if (article.state !== 'expired' && !shown.has(article)) continue;
    for (const alias of article.aliases)
      yield { kind: 'moved', path: parseRedirectPath(alias), to: pathOf(article), article, alias };
  }
}

/** The lists in which a language has stories of its own, page by page. */
function* listingClaims(
  { tag, path: localePath }: Locale,
  source: NewsroomContent,
  listings: Listings,
): Iterable<Route> {
  const { permalinks } = source.site;
  for (const by of ['category', 'tag', 'author', 'all', 'year', 'month'] as const) {
    for (const id of listings.listingIds(tag, by)) {
      // What does not exist is reported where an article names it
      if ((by === 'category' && !source.categories.has(id)) || (by === 'author' && !source.authors.has(id))) continue;
      const listing = { by, id };
      const kind = by === 'all' || by === 'year' || by === 'month' ? 'archive' : 'listing';
      const path = (number?: number) => listingPath(listing, localePath, permalinks, number);
      yield { kind, path: path(), locale: tag, listing };
      if (by === 'all' || by === 'year') continue;
      const pages = numberedPages(listings.storiesOf(tag, listing).length, pageSize(listing));
      for (let number = 1; number <= pages; number++) yield { kind, path: path(number), locale: tag, listing, number };
    }
  }
}

/** The path of an article or standing page, by the pattern of its kind. */
export function articlePath(article: Article, site: Site, localePaths: ReadonlyMap<string, string>): string {
  return fillPermalink(site.permalinks[article.kind], {
    locale: localePaths.get(article.locale) ?? article.locale,
    category: article.category,
    slug: article.slug,
    story: article.story,
    ...instantToDay(article.publishedAt, site.timeZone),
  });
}

/** The content file that claims a page. */
export function fileOf(page: Route): string {
  if ('article' in page) return `content/${page.article.path}`;
  if (page.kind === 'file' && page.file.type === 'twin') return `content/${page.file.article.path}`;
  if (page.kind === 'moved' || page.kind === 'gone') return REDIRECTS_FILE;
  if (page.kind === 'listing' && page.listing.by === 'category') return `content/categories/${page.listing.id}.yaml`;
  if (page.kind === 'listing' && page.listing.by === 'author') return `content/authors/${page.listing.id}.yaml`;
  return 'content/site/site.yaml';
}
