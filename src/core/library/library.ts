/** Builds the library, which knows every story in every language, its address, and its relations to the others. */
import type { Article } from '../articles/article.ts';
import type { EntryKind } from '../articles/catalogue-entry.ts';
import { inheritanceOf, type Locale } from '../i18n/locale.ts';
import { momentToInstant } from '../i18n/moment.ts';
import { createListings, type Listings } from '../listings/listings.ts';
import { compareNewestFirst } from '../listings/newest-first.ts';
import type { Problem } from '../problems/problem.ts';
import { collectQueries, type QueryRedirect } from '../routes/collect-queries.ts';
import { createRedirectTable } from '../routes/collect-redirect-routes.ts';
import { articlePath, collectRoutes } from '../routes/collect-routes.ts';
import type { OutputFileCollector } from '../routes/output-file.ts';
import type { RouteSource } from '../routes/route-kind.ts';
import { createRouteTable, type RouteTable } from '../routes/route-table.ts';
import { portabilityProblems } from '../routes/unportable-paths.ts';
import { pathProblems } from '../routes/unpublishable-paths.ts';
import type { Desk } from '../site/desk.ts';
import { memoiseByObject } from '../text/memoise.ts';
import { createSiteUrl, hrefToUrl, pathToHref, type SiteUrl } from '../urls/site-url.ts';
import { collectArticles } from './collect-articles.ts';
import type { NewsroomContent } from './newsroom-content.ts';

/** Every story in every language, and all routes of the newsroom. */
export interface Library extends Listings {
  address: SiteUrl;
  /** Whether this is a preview of the site, which search engines are told nothing of. */
  isPreview?: boolean;
  /** The address to which browsers report what the headers' policies forbid. */
  policyReports?: string | undefined;
  /** The settings of the editor in the browser, where there is one. */
  desk?: Desk | undefined;
  /** The paths of the files of the public folder, with a first slash. */
  publicFiles: ReadonlySet<string>;
  /** All routes: those of content first, then those of `redirects.yaml`. */
  routes: RouteTable['routes'];
  /** The old addresses with a query, for which there is no route. */
  queries: readonly QueryRedirect[];
  /** Returns the route at a decoded path, with or without its last slash, or `undefined`. */
  routeAt: RouteTable['at'];
  /** The articles that have a page, newest first, unlisted ones included. */
  articles: Article[];
  /** All articles and standing pages, whatever their state. */
  all: readonly Article[];
  /** The standing pages that have a page, such as a privacy policy. */
  standingPages: Article[];
  /**
   * The locales that have a home: those with stories, inherited ones included, or the default one where there is no
   * story.
   */
  homes: Locale[];
  /** The locales that have a home and stories of their own. */
  localesWithStories: Locale[];
  /**
   * Returns the locale to whose home the pages of a locale lead: itself, or else one that it inherits from, or else the
   * first.
   */
  homeOf(locale: string): Locale;
  /** The id of the story in the band of the home, while its time has not run out. */
  bannerStory: string | undefined;
  /** Returns the articles of one story that have a page, in the newsroom's order of languages. */
  translations(story: string, kind?: EntryKind): Article[];
  /**
   * Returns the article of a story for readers of a locale: in that language, or else in one that it inherits from, or
   * else in the first that the story has. Returns `undefined` where the story has no page.
   */
  articleFor(locale: string, story: string, kind?: EntryKind): Article | undefined;
  /** Returns the article of a content file (its path below the content folder), whatever its state, or `undefined`. */
  articleOfFile(path: string): Article | undefined;
  /** Returns whether an article has a page in this build. */
  isVisible(article: Article): boolean;
  /** Returns the decoded path of an article's page. */
  pathOf(article: Article): string;
  /** Returns the path of an article's page with the base, percent-encoded. */
  hrefOf(article: Article): string;
  /** Returns the absolute address of an article's page. */
  urlOf(article: Article): string;
}

/**
 * Builds the library of a newsroom, and finds what contradicts itself there: ids that nothing has, two routes at one
 * address, paths that can't be published.
 *
 * @param outputFiles The kinds of output files, which have routes too.
 */
export function createLibrary(
  content: NewsroomContent,
  outputFiles: readonly OutputFileCollector[],
): { library: Library; problems: Problem[] } {
  const { site, locales, publicFiles } = content;
  const address = createSiteUrl(site.url);
  const localePaths = new Map(locales.map(({ tag, path }) => [tag, path]));
  const { articles: all, problems } = collectArticles(content);
  const addresses = { permalinks: site.permalinks, timeZone: site.timeZone };
  const pathOf = memoiseByObject((article: Article) => articlePath(article, addresses, localePaths));
  const hrefOf = memoiseByObject((article: Article) => pathToHref(address, pathOf(article)));
  const isVisible = ({ state }: Article) => state === 'published' || (content.drafts && state !== 'expired');

  const visible = all.filter(isVisible).sort(compareNewestFirst);
  const articles = visible.filter(({ kind }) => kind === 'article');
  const listingsOf = (shown: Article[]) => createListings(shown, locales, site.timeZone, compareNewestFirst);
  const listings = listingsOf(articles);
  const filled = locales.filter(({ tag }) => listings.listed(tag).length > 0);
  // A newsroom without a story still has a home, which says so
  const homes = filled.length > 0 ? filled : locales.slice(0, 1);
  const tableOf = (shown: Article[], shownHomes: Locale[], shownListings: Listings) => {
    const isShown = new Set(shown);
    const source: RouteSource = {
      ...content,
      ...addresses,
      indexNowKey: site.announce.indexNow,
      hasLikes: site.likes !== undefined,
      hasDesk: site.desk !== undefined,
      hasSearch: site.search,
      isPreview: content.production !== undefined,
      homes: shownHomes.filter(isFirstOfPath),
      localesWithStories: localesWithStories(shownHomes, shownListings),
      articles: shown,
      known: all.filter((article) => article.state === 'expired' || isShown.has(article)),
      listings: shownListings,
      pathOf,
    };
    return createRouteTable(collectRoutes(source, outputFiles), publicFiles);
  };
  const present = tableOf(visible, homes, listings);
  // The address of an article that is not published yet must be free on its day
  const later = all.filter((article) => !isVisible(article) && article.state !== 'expired');
  const laterTags = new Set(later.map(({ locale }) => locale));
  const laterHomes = locales.filter((locale) => homes.includes(locale) || laterTags.has(locale.tag));
  const laterArticles = [...articles, ...later.filter(({ kind }) => kind === 'article')].sort(compareNewestFirst);
  const future = later.length > 0 ? tableOf([...visible, ...later], laterHomes, listingsOf(laterArticles)) : present;
  const old = createRedirectTable(content, present.table);
  const asked = collectQueries(
    { redirects: content.redirects, articles: all.filter((one) => one.state === 'expired' || isVisible(one)), pathOf },
    { at: present.table.at, publicFiles },
  );
  const routes = [...future.table.routes, ...old.table.routes];

  const byStory = Map.groupBy(visible, ({ kind, story }) => `${kind}:${story}`);
  const order = new Map(locales.map(({ tag }, position) => [tag, position]));
  for (const group of byStory.values()) group.sort((a, b) => (order.get(a.locale) ?? 0) - (order.get(b.locale) ?? 0));
  const fileKey = (path: string) => path.normalize('NFC').toLowerCase();
  const byFile = new Map(all.map((article) => [fileKey(article.path), article]));
  const library: Library = {
    address,
    isPreview: content.production !== undefined,
    policyReports: site.security.reports,
    desk: site.desk,
    publicFiles,
    routes: [...present.table.routes, ...old.table.routes],
    queries: asked.queries,
    routeAt: (path) => present.table.at(path) ?? old.table.at(path),
    articles,
    all,
    standingPages: visible.filter(({ kind }) => kind === 'standing'),
    ...listings,
    homes,
    localesWithStories: localesWithStories(homes, listings),
    homeOf: (locale) => homeOf(locale, homes, locales),
    bannerStory: bannerStory(content),
    translations: (story, kind = 'article') => byStory.get(`${kind}:${story}`) ?? [],
    articleFor(locale, story, kind = 'article') {
      const translations = byStory.get(`${kind}:${story}`) ?? [];
      const tags = inheritanceOf(locale, locales);
      return tags.map((tag) => translations.find((one) => one.locale === tag)).find(Boolean) ?? translations[0];
    },
    articleOfFile: (path) => byFile.get(fileKey(path)),
    isVisible,
    pathOf,
    hrefOf,
    urlOf: (article) => hrefToUrl(address, hrefOf(article)),
  };
  const found = [
    ...problems,
    ...future.problems,
    ...old.problems,
    ...asked.problems,
    ...pathProblems(routes, publicFiles),
    ...portabilityProblems(routes),
  ];
  return { library, problems: found };
}

function bannerStory({ site, now }: NewsroomContent): string | undefined {
  const { banner } = site.frontPage;
  return banner && momentToInstant(banner.until, site.timeZone) > now ? banner.story : undefined;
}

function localesWithStories(homes: Locale[], listings: Listings): Locale[] {
  return homes.filter(isFirstOfPath).filter(({ tag }) => listings.listingIds(tag, 'all').length > 0);
}

/** Two languages with one path are reported where `site.yaml` lists them; here the first counts. */
function isFirstOfPath({ path }: Locale, index: number, locales: readonly Locale[]): boolean {
  return locales.findIndex((other) => other.path.toLowerCase() === path.toLowerCase()) === index;
}

function homeOf(tag: string, homes: Locale[], locales: Locale[]): Locale {
  const nearest = inheritanceOf(tag, locales).find((name) => homes.some((home) => home.tag === name));
  return homes.find((home) => home.tag === nearest) ?? (homes[0] as Locale);
}
