/**
 * The one table of the kinds of routes. From it follow the keys of `permalinks:`, the routes, their layouts, sitemaps,
 * breadcrumbs and feeds, and what editors are told of addresses.
 */
import { type Article, isNoindex } from '../articles/article.ts';
import { lastChange } from '../articles/last-change.ts';
import { yearOf } from '../i18n/archive-calendar.ts';
import type { Locale } from '../i18n/locale.ts';
import { correctionLog } from '../listings/correction-log.ts';
import { listingPath, pageSize } from '../listings/listing-path.ts';
import { ALL_STORIES, type Listing } from '../listings/listings.ts';
import { originalHomes } from '../listings/original-homes.ts';
import { numberedPages } from '../listings/pagination.ts';
import { fillPermalink, type PermalinkRule } from '../urls/permalink.ts';
import { hasQuery } from '../urls/query-address.ts';
import { parseRedirectPath } from '../urls/redirect-path.ts';
import { FEED_FORMATS } from './file-paths.ts';
import type { Located, RouteHints, RouteKind, RouteSource } from './route-kind.ts';

interface LocaleRoute {
  locale: string;
}

/** A page that each language has once; it repeats that of another one where the language only inherits stories. */
interface HomeRoute extends LocaleRoute {
  isRepeat?: true;
}

/** A page of a list; the front page has no number. */
interface ListingRoute extends LocaleRoute {
  listing: Listing;
  number?: number;
  /** Of a month, the year that it lies in. */
  year?: string;
}

interface ArticleRoute {
  article: Article;
}

/** The route of an output file: the name of its entry in the table of output files, and what the file is about. */
export interface FileRoute extends LocaleRoute {
  file: string;
  item?: unknown;
}

/**
 * The address of an expired article, one that `redirects.yaml` calls gone, or the page that a host shows at all of
 * these; with `isMissing`, the one that it shows at addresses which never were.
 */
type GoneRoute = ArticleRoute | (LocaleRoute & { field?: string; isMissing?: true });

/**
 * An old address of an article, or one of `redirects.yaml`; `to` is a path, or a full address on another site, and `hash` a
 * place in the page at that path, such as `#part`.
 */
type RedirectRoute = { to: string; hash?: string } & (
  | (ArticleRoute & { alias: string })
  | (LocaleRoute & { field: string })
);

const TAKE_AWAY = 'Take the file away.';
const CHANGE_PATTERN = 'Change “path:” of the language, or “permalinks:” in site.yaml.';
const OF_LISTING: RouteHints = {
  shadowed: 'Take the file away, or change “permalinks:” in site.yaml.',
  misplaced: 'The address is made of the id and “permalinks:” in site.yaml: write ids of letters, digits and hyphens.',
};
const OF_ARTICLE: RouteHints = {
  shadowed: 'Take the file away, or write another “slug:” in the article.',
  misplaced:
    'An address is made of the folder’s name or “slug:”, the category’s id and the permalinks: write words joined by hyphens.',
};

/** The newsroom's home in each language. */
const home = {
  output: 'page',
  permalinks: { home: { tokens: ['locale'], pattern: '/{locale}/' } },
  collect: (source): Located<HomeRoute>[] => withRepeats(source, 'home'),
  hints: { shadowed: TAKE_AWAY, misplaced: CHANGE_PATTERN },
  isIndexable: ({ isRepeat }) => !isRepeat,
  lastChange: ({ locale }, { listings }) => listings.storiesOf(locale, ALL_STORIES)[0]?.date,
  feedsBy: { all: FEED_FORMATS },
} satisfies RouteKind<HomeRoute>;

/** The page of all languages, where there are several. */
const languages = {
  output: 'page',
  permalinks: { languages: { tokens: ['locale'], pattern: '/{locale}/languages/' } },
  collect: (source): Located<HomeRoute>[] => (source.homes.length > 1 ? withRepeats(source, 'languages') : []),
  hints: { shadowed: changeKey('languages'), misplaced: CHANGE_PATTERN },
  isIndexable: ({ isRepeat }) => !isRepeat,
} satisfies RouteKind<HomeRoute>;

/** The page at `/` that leads to the home of the default language, where no home has that path. */
const root = {
  output: 'bare',
  collect: ({ homes, permalinks }): Located<{ to: string }>[] => {
    const paths = onePerLocale(homes, permalinks.home).map(({ path }) => path);
    return paths[0] === undefined || paths.includes('/') ? [] : [{ path: '/', to: paths[0] }];
  },
  hints: { shadowed: TAKE_AWAY, misplaced: 'Change “permalinks:” in site.yaml.' },
} satisfies RouteKind<{ to: string }>;

/** The search page of each language. */
const search = {
  output: 'page',
  permalinks: { search: { tokens: ['locale'], pattern: '/{locale}/search/' } },
  collect: ({ hasSearch, localesWithStories, permalinks }): Located<LocaleRoute>[] =>
    hasSearch ? onePerLocale(localesWithStories, permalinks['search']) : [],
  hints: { shadowed: changeKey('search'), misplaced: CHANGE_PATTERN },
} satisfies RouteKind<LocaleRoute>;

/** The page on which readers of each language choose what services may do. */
const privacy = {
  output: 'page',
  permalinks: { privacy: { tokens: ['locale'], pattern: '/{locale}/privacy-choices/' } },
  collect: ({ homes, permalinks }): Located<LocaleRoute>[] => onePerLocale(homes, permalinks['privacy']),
  hints: { shadowed: changeKey('privacy'), misplaced: CHANGE_PATTERN },
} satisfies RouteKind<LocaleRoute>;

/** All that was wrong in the stories of a language, where something was. */
const corrections = {
  output: 'page',
  permalinks: { corrections: { tokens: ['locale'], pattern: '/{locale}/corrections/' } },
  collect: ({ localesWithStories, listings, permalinks, timeZone }): Located<LocaleRoute>[] =>
    onePerLocale(
      localesWithStories.filter(({ tag }) => correctionLog(tag, listings, timeZone).length > 0),
      permalinks['corrections'],
    ),
  hints: { shadowed: changeKey('corrections'), misplaced: CHANGE_PATTERN },
  isIndexable: () => true,
  lastChange: ({ locale }, { listings, timeZone }) => correctionLog(locale, listings, timeZone)[0]?.date,
} satisfies RouteKind<LocaleRoute>;

/** The stories of a category, tag, author or series. */
const listing = {
  output: 'page',
  permalinks: {
    category: { tokens: ['locale', 'category'], pattern: '/{locale}/{category}/', distinctBy: ['category'] },
    tag: { tokens: ['locale', 'tag'], pattern: '/{locale}/tags/{tag}/', distinctBy: ['tag'] },
    author: { tokens: ['locale', 'author'], pattern: '/{locale}/authors/{author}/', distinctBy: ['author'] },
    series: { tokens: ['locale', 'series'], pattern: '/{locale}/series/{series}/', distinctBy: ['series'] },
  },
  collect: (source): Iterable<Located<ListingRoute>> =>
    collectListings(source, ['category', 'tag', 'author', 'series']),
  hints: OF_LISTING,
  isIndexable: ({ number }) => number === undefined,
  lastChange: newestOfListing,
  above: ({ listing, number }) => (number === undefined ? [] : [listing]),
  // A newsroom has many tags and series, so their feeds come in the format that every reader knows
  feedsBy: { category: FEED_FORMATS, tag: ['rss'], author: FEED_FORMATS, series: ['rss'] },
} satisfies RouteKind<ListingRoute>;

/** All stories, and those of each year and month. */
const archive = {
  output: 'page',
  permalinks: { archive: { tokens: ['locale'], pattern: '/{locale}/archive/' } },
  collect: (source): Iterable<Located<ListingRoute>> => collectListings(source, ['all', 'year', 'month']),
  hints: OF_LISTING,
  isIndexable: ({ number }) => number === undefined,
  lastChange: newestOfListing,
  above: ({ listing: { by, id }, number, year }) => [
    ...(by === 'all' ? [] : [ALL_STORIES]),
    ...(year === undefined ? [] : [{ by: 'year' as const, id: year }]),
    ...(number === undefined ? [] : [{ by, id }]),
  ],
} satisfies RouteKind<ListingRoute>;

/** Output files, such as feeds. The table of output files collects them. */
const file = {
  output: 'file',
  collect: (): Located<FileRoute>[] => [],
  hints: { shadowed: 'Take the file away: Broadsheet makes one of its own.', misplaced: CHANGE_PATTERN },
} satisfies RouteKind<FileRoute>;

/** The articles. */
const article = {
  output: 'page',
  permalinks: {
    article: {
      tokens: ['locale', 'category', 'slug', 'story', 'year', 'month', 'day'],
      pattern: '/{locale}/{category}/{slug}/',
      distinctBy: ['slug', 'story'],
    },
  },
  collect: (source): Located<ArticleRoute>[] => collectArticles(source, 'article'),
  hints: OF_ARTICLE,
  isIndexable: isFoundHere,
  lastChange: ({ article }, { timeZone }) => lastChange(article, timeZone),
  above: ({ article: { category } }) => [{ by: 'category', id: category }],
} satisfies RouteKind<ArticleRoute>;

/** Standing pages, such as a privacy policy. */
const standing = {
  output: 'page',
  permalinks: {
    page: { tokens: ['locale', 'slug', 'story'], pattern: '/{locale}/{slug}/', distinctBy: ['slug', 'story'] },
  },
  collect: (source): Located<ArticleRoute>[] => collectArticles(source, 'standing'),
  hints: OF_ARTICLE,
  isIndexable: isFoundHere,
  lastChange: ({ article }, { timeZone }) => lastChange(article, timeZone),
} satisfies RouteKind<ArticleRoute>;

/** The addresses of expired articles; those of `redirects.yaml` are collected later. */
const gone = {
  output: 'page',
  collect: ({ known, pathOf }): Located<GoneRoute>[] =>
    known.filter(({ state }) => state === 'expired').map((one) => ({ path: pathOf(one), article: one })),
  hints: OF_ARTICLE,
} satisfies RouteKind<GoneRoute>;

/** The aliases of articles, expired ones included; those of `redirects.yaml` are collected later. */
const redirect = {
  output: 'bare',
  collect: ({ known, pathOf }): Located<RedirectRoute>[] =>
    known.flatMap((one) =>
      one.aliases
        .filter((alias) => !hasQuery(alias))
        .map((alias) => ({ path: parseRedirectPath(alias), to: pathOf(one), article: one, alias })),
    ),
  hints: {
    shadowed: 'Take either the file or the old address away.',
    misplaced: 'Take this old address away, or write another.',
  },
} satisfies RouteKind<RedirectRoute>;

/** The kinds of routes by name. Where two routes have one address, the kind that stands first here gets it. */
export const ROUTE_KINDS = {
  home,
  languages,
  root,
  search,
  privacy,
  corrections,
  listing,
  archive,
  file,
  article,
  standing,
  gone,
  redirect,
};

type Kinds = typeof ROUTE_KINDS;
type Named<Kind, Data> = Data extends unknown ? Data & { kind: Kind } : never;
type Collected<Kind extends keyof Kinds> =
  ReturnType<Kinds[Kind]['collect']> extends Iterable<infer One> ? Named<Kind, One> : never;

/** A route: what is published at a path. */
export type Route = { [Kind in keyof Kinds]: Collected<Kind> }[keyof Kinds];

/** A route of a kind. */
export type RouteOf<Kind extends keyof Kinds> = Extract<Route, { kind: Kind }>;

type PermalinkKey<Kind> = Kind extends { permalinks: infer Rules } ? keyof Rules & string : never;

/** The keys of `permalinks:` in `site.yaml`. */
export type PermalinkName = { [Kind in keyof Kinds]: PermalinkKey<Kinds[Kind]> }[keyof Kinds];

/** The kinds of pages that each language has once, which are keys of `permalinks:` too. */
export type LocaleKind = Exclude<Extract<PermalinkName, keyof Kinds>, 'article'>;

/** The pattern of each key of `permalinks:`. */
export type Permalinks = Readonly<Record<PermalinkName, string>>;

/** Returns the keys of `permalinks:` with what the pattern of each may hold, in the order of `ROUTE_KINDS`. */
export function permalinkRules(): [name: PermalinkName, rule: PermalinkRule][] {
  return Object.values(ROUTE_KINDS).flatMap((kind) =>
    'permalinks' in kind ? (Object.entries(kind.permalinks) as [PermalinkName, PermalinkRule][]) : [],
  );
}

/** The kinds whose entry in `ROUTE_KINDS` has a property, such as `isIndexable`. */
export type KindWith<Property extends string> = {
  [Kind in keyof Kinds]: Kinds[Kind] extends Record<Property, unknown> ? Kind : never;
}[keyof Kinds];

/** The kinds that are printed by a layout of their own. */
export type PageKind = {
  [Kind in keyof Kinds]: Kinds[Kind] extends { output: 'page' } ? Kind : never;
}[keyof Kinds];

/** Returns the entry of a route's kind in `ROUTE_KINDS`. */
export function kindOf<One extends Route>(route: One): RouteKind<One> {
  return ROUTE_KINDS[route.kind] as unknown as RouteKind<One>;
}

function onePerLocale(locales: readonly Locale[], pattern = ''): Located<LocaleRoute>[] {
  return locales.map(({ tag, path }) => ({ path: fillPermalink(pattern, { locale: path }), locale: tag }));
}

function withRepeats({ homes, localesWithStories, permalinks }: RouteSource, key: string): Located<HomeRoute>[] {
  const own = new Set(originalHomes(homes, localesWithStories).map(({ tag }) => tag));
  return onePerLocale(homes, permalinks[key]).map((route) =>
    own.has(route.locale) ? route : { ...route, isRepeat: true },
  );
}

function changeKey(key: string): string {
  return `Take the file away, or change “${key}:” under “permalinks:” in site.yaml.`;
}

/** Returns the pages of all lists in which a language has stories of its own. */
function* collectListings(source: RouteSource, kinds: readonly Listing['by'][]): Iterable<Located<ListingRoute>> {
  const { localesWithStories, listings, categories, authors, permalinks } = source;
  for (const { tag, path: localePath, archive } of localesWithStories) {
    for (const by of kinds) {
      for (const id of listings.listingIds(tag, by)) {
        if ((by === 'category' && !categories.has(id)) || (by === 'author' && !authors.has(id))) continue;
        const listing = { by, id };
        if (isLonePart(listing, tag, listings)) continue;
        const path = (number?: number) => listingPath(listing, localePath, permalinks, number);
        const route = { locale: tag, listing, ...(by === 'month' && { year: yearOf(id, archive) }) };
        yield { path: path(), ...route };
        if (by === 'all' || by === 'year') continue;
        const pages = numberedPages(listings.storiesOf(tag, listing).length, pageSize(listing));
        for (let number = 1; number <= pages; number++) yield { path: path(number), ...route, number };
      }
    }
  }
}

/** Whether a list is of a series of which there is one part only: that one leads to no others. */
export function isLonePart(listing: Listing, locale: string, listings: RouteSource['listings']): boolean {
  return listing.by === 'series' && listings.storiesOf(locale, listing).length < 2;
}

function newestOfListing(
  { locale, listing }: ListingRoute,
  { listings }: { listings: RouteSource['listings'] },
): string | undefined {
  return listings.storiesOf(locale, listing)[0]?.date;
}

function collectArticles({ articles, pathOf }: RouteSource, kind: Article['kind']): Located<ArticleRoute>[] {
  return articles.filter((one) => one.kind === kind).map((one) => ({ path: pathOf(one), article: one }));
}

/** Whether search engines may find an article, and its original is not on another site. */
function isFoundHere({ article }: ArticleRoute): boolean {
  return !isNoindex(article) && article.canonical === undefined;
}
