/** The shape of a kind of route, and of what its routes are collected from. */
import type { Article } from '../articles/article.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ListingPermalinks } from '../listings/listing-path.ts';
import type { Listing, Listings } from '../listings/listings.ts';
import type { Rates } from '../schemas/rates.ts';
import type { PermalinkRule } from '../urls/permalink.ts';
import type { FeedFormat } from './file-paths.ts';

/** What all routes of a newsroom are collected from. */
export interface RouteSource {
  /** All languages; the first is the default. */
  locales: readonly Locale[];
  /** The locales that have a home; of those that share a path, the first. */
  homes: readonly Locale[];
  /** The locales that have a home and stories of their own. */
  localesWithStories: readonly Locale[];
  /** The articles and standing pages that have a page, newest first. */
  articles: readonly Article[];
  /** The same and the expired ones, in the order of their files. */
  known: readonly Article[];
  listings: Listings;
  /**
   * The ids of categories that exist. An id without a category has no routes; it is reported where an article names it.
   */
  categories: { has(id: string): boolean };
  /** The ids of authors that exist. */
  authors: { has(id: string): boolean };
  /** The permalink patterns by their keys in `site.yaml`. */
  permalinks: ListingPermalinks & Readonly<Record<'home' | (string & {}), string>>;
  /** Returns the decoded path of an article. */
  pathOf(article: Article): string;
  /** The paths of the files of the public folder, with a first slash. */
  publicFiles: ReadonlySet<string>;
  timeZone: string;
  /** The exchange rates; left out where the newsroom has none. */
  rates?: Rates | undefined;
  /** The key of the newsroom for IndexNow, where it has one. */
  indexNowKey: string | undefined;
  /** Whether the newsroom counts likes. */
  hasLikes: boolean;
  /** Whether the newsroom has an editor in the browser. */
  hasDesk: boolean;
  /** Whether readers can search the stories. */
  hasSearch: boolean;
  /** Whether this is a preview of the site, which search engines are told nothing of. */
  isPreview: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The data of a route with its path, which is decoded, has no base, begins with a slash, and ends with one unless it
 * names a file.
 */
export type Located<Data> = Data & { path: string };

/** The hints for an editor about a route that can't be published. */
export interface RouteHints {
  /** The hint where a public file would take the place of the route. */
  shadowed: string;
  /** The hint where nothing can be published at the address of the route. */
  misplaced: string;
}

/** One kind of route, an entry of `ROUTE_KINDS`. `Data` is what its routes hold besides kind and path. */
export interface RouteKind<Data extends object> {
  /** What is written: a page with a layout (`src/routes/<kind>.astro`), a page without chrome, or an output file. */
  output: 'page' | 'bare' | 'file';
  /** The keys of this kind under `permalinks:` in `site.yaml`. */
  permalinks?: Readonly<Record<string, PermalinkRule>>;
  /** Returns the routes of this kind. */
  collect(source: RouteSource): Iterable<Located<Data>>;
  hints: RouteHints;
  /**
   * Returns whether search engines are asked to index a route under its address. Left out where no route is indexed.
   */
  isIndexable?(route: Data): boolean;
  /** Returns when a route last changed, as editors wrote it, for sitemaps; `undefined` where nothing says so. */
  lastChange?(route: Data, of: { listings: Listings; timeZone: string }): string | undefined;
  /** Returns the lists between the newsroom's home and a route, for breadcrumbs. */
  above?(route: Data): readonly Listing[];
  /** The kinds of lists that have feeds beside these pages, and in which formats. */
  feedsBy?: Partial<Record<Listing['by'], readonly FeedFormat[]>>;
}
