/** What a kind of route has to say of itself, and what it is asked with. */
import type { Article } from '../articles/article.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ListingPermalinks } from '../listings/listing-path.ts';
import type { Listing, Listings } from '../listings/listings.ts';
import type { PermalinkRule } from '../urls/permalink.ts';

/** All that the addresses of a newsroom follow from. */
export interface RouteSource {
  /** The default first. */
  locales: readonly Locale[];
  /** Locales that have a home; of those that share a path, the first. */
  homes: readonly Locale[];
  /** Those of them that have stories of their own. */
  localesWithStories: readonly Locale[];
  /** Articles and standing pages that have a page, newest first. */
  articles: readonly Article[];
  /** Those and the expired ones, in the order of their files. */
  known: readonly Article[];
  listings: Listings;
  /** Ids that exist: what does not is reported where an article names it. */
  categories: { has(id: string): boolean };
  authors: { has(id: string): boolean };
  permalinks: ListingPermalinks & Readonly<Record<'home' | (string & {}), string>>;
  pathOf(article: Article): string;
  /** Paths below the public folder, with a first slash. */
  publicFiles: ReadonlySet<string>;
  timeZone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * A route's own data with its path: decoded, with a first slash, and a last one unless it names a file; without base.
 */
export type Located<Data> = Data & { path: string };

/** What an editor can do about a route whose address another route or a public file has. */
export interface RouteHints {
  /** When a public file would take its place. */
  shadowed: string;
  /** When nothing can be published at its address. */
  misplaced: string;
}

/** One kind of route: an entry of `ROUTE_KINDS`. `Data` is what its routes hold besides kind and path. */
export interface RouteKind<Data extends object> {
  /** What is written: a page with a layout (`src/routes/<kind>.astro`), a small one without, or a file for programs. */
  output: 'page' | 'bare' | 'file';
  /** Its keys under `permalinks:` in `site.yaml`. */
  permalinks?: Readonly<Record<string, PermalinkRule>>;
  /** The addresses that it claims. */
  collect(source: RouteSource): Iterable<Located<Data>>;
  hints: RouteHints;
  /**
   * Whether search engines are asked to keep a route: one that may be indexed, under its own address, and that somebody
   * looks for. Left out where none is.
   */
  isIndexable?(route: Data): boolean;
  /** When it last changed, as written by editors: for sitemaps. */
  lastChange?(route: Data, of: { listings: Listings; timeZone: string }): string | undefined;
  /** The lists that stand between the newsroom's home and it, in breadcrumbs. */
  above?(route: Data): readonly Listing[];
  /** Lists by these have feeds beside its pages. */
  feedsBy?: readonly Listing['by'][];
}
