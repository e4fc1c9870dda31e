/** The library: every story in every language, its address, and whatever pages ask of the others. */

import type { Article } from '../articles/article.ts';
import type { EntryKind } from '../articles/catalogue-entry.ts';
import { inheritanceOf, type Locale } from '../i18n/locale.ts';
import { createListings, type Listings } from '../listings/listings.ts';
import type { Problem } from '../problems/problem.ts';
import { claimOldAddresses } from '../routes/collect-old-routes.ts';
import { articlePath, fileOf, pageClaims } from '../routes/collect-routes.ts';
import { createRouteTable, type RouteTable } from '../routes/route-table.ts';
import { pathProblems } from '../routes/unpublishable-paths.ts';
import { compareText } from '../text/compare-text.ts';
import { createSiteUrl, pathToHref, pathToUrl, type SiteUrl } from '../urls/site-url.ts';
import { collectArticles } from './collect-articles.ts';
import type { NewsroomContent } from './newsroom-content.ts';

export interface Library extends Listings {
  address: SiteUrl;
  routes: RouteTable['routes'];
  routeAt: RouteTable['at'];
  /** Articles that have a page, newest first, unlisted ones too. */
  articles: Article[];
  /** Standing pages that have a page, such as a privacy policy. */
  standingPages: Article[];
  /** Locales that have a home: those with a story of their own or inherited; the default one where there is no story. */
  homes: Locale[];
  /** The locale whose home a page of a locale leads to: its own, else an inherited one, else the first. */
  homeOf(locale: string): Locale;
  /** The articles of one story that have a page, in the newsroom's order of languages. */
  translations(story: string, kind?: EntryKind): Article[];
  /** One article of a story for readers of a locale: in it, else in one that it inherits, else in the first there is. */
  articleFor(locale: string, story: string, kind?: EntryKind): Article | undefined;
  /** The article of a content file, whatever its state. */
  articleOfFile(path: string): Article | undefined;
  /** Whether an article has a page in this build. */
  isVisible(article: Article): boolean;
  pathOf(article: Article): string;
  hrefOf(article: Article): string;
  urlOf(article: Article): string;
}

/** Builds the library and finds what contradicts itself: missing references, two pages at one address. */
export function createLibrary(source: NewsroomContent): { library: Library; problems: Problem[] } {
  const address = createSiteUrl(source.site.url);
  const localePaths = new Map(source.locales.map(({ tag, path }) => [tag, path]));
  const { articles: all, problems } = collectArticles(source);
  const pathOf = memoised((article: Article) => articlePath(article, source.site, localePaths));
  const isVisible = ({ state }: Article) => state === 'published' || (source.drafts && state !== 'expired');

  const visible = all.filter(isVisible).sort(compareNewestFirst);
  const articles = visible.filter(({ kind }) => kind === 'article');
  const listingsOf = (shown: Article[]) =>
    createListings(shown, source.locales, source.site.timeZone, compareNewestFirst);
  const listings = listingsOf(articles);
  const filled = source.locales.filter(({ tag }) => listings.listed(tag).length > 0);
  // A newsroom without a story has a home that says so
  const homes = filled.length > 0 ? filled : source.locales.slice(0, 1);
  const claim = (shown: Article[], shownHomes: Locale[], shownListings: Listings) =>
    createRouteTable(pageClaims(source, shownHomes, shown, all, pathOf, shownListings), source.publicFiles, fileOf);
  const present = claim(visible, homes, listings);
  // What comes out later must find its address free on that day
  const later = all.filter((article) => !isVisible(article) && article.state !== 'expired');
  const laterTags = new Set(later.map(({ locale }) => locale));
  const laterHomes = source.locales.filter((locale) => homes.includes(locale) || laterTags.has(locale.tag));
  const laterArticles = [...articles, ...later.filter(({ kind }) => kind === 'article')].sort(compareNewestFirst);
  const future = later.length > 0 ? claim([...visible, ...later], laterHomes, listingsOf(laterArticles)) : present;
  const old = claimOldAddresses(source, present.index);
  const places = pathProblems([...future.index.routes, ...old.index.routes], source.publicFiles, fileOf);
  problems.push(...future.problems, ...old.problems, ...places);

  const byStory = Map.groupBy(visible, ({ kind, story }) => `${kind}:${story}`);
  const order = new Map(source.locales.map(({ tag }, position) => [tag, position]));
  for (const group of byStory.values()) group.sort((a, b) => (order.get(a.locale) ?? 0) - (order.get(b.locale) ?? 0));
  const fileKey = (path: string) => path.normalize('NFC').toLowerCase();
  const byFile = new Map(all.map((article) => [fileKey(article.path), article]));
  const library: Library = {
    address,
    routes: [...present.index.routes, ...old.index.routes],
    routeAt: (path) => present.index.at(path) ?? old.index.at(path),
    articles,
    standingPages: visible.filter(({ kind }) => kind === 'page'),
    ...listings,
    homes,
    homeOf: (locale) => homeOf(locale, homes, source.locales),
    translations: (story, kind = 'article') => byStory.get(`${kind}:${story}`) ?? [],
    articleFor(locale, story, kind = 'article') {
      const translations = byStory.get(`${kind}:${story}`) ?? [];
      const tags = inheritanceOf(locale, source.locales);
      return tags.map((tag) => translations.find((one) => one.locale === tag)).find(Boolean) ?? translations[0];
    },
    articleOfFile: (path) => byFile.get(fileKey(path)),
    isVisible,
    pathOf,
    hrefOf: memoised((article: Article) => pathToHref(address, pathOf(article))),
    urlOf: (article) => pathToUrl(address, pathOf(article)),
  };
  return { library, problems };
}

function homeOf(tag: string, homes: Locale[], locales: Locale[]): Locale {
  const nearest = inheritanceOf(tag, locales).find((name) => homes.some((home) => home.tag === name));
  return homes.find((home) => home.tag === nearest) ?? (homes[0] as Locale);
}

function memoised<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) {
      entry = { value: compute(key) };
      known.set(key, entry);
    }
    return entry.value;
  };
}

function compareNewestFirst(a: Article, b: Article): number {
  return b.publishedAt - a.publishedAt || compareText(a.story, b.story) || compareText(a.locale, b.locale);
}
