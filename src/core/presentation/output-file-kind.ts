/** What an entry of the table of output files says: which files there are, where, and how each is made. */
import type { Article } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import type { Locale } from '../i18n/locale.ts';
import type { RouteSource } from '../routes/route-kind.ts';
import type { Route } from '../routes/route-kinds.ts';
import type { PageContext } from './page-context.ts';

/** What files are made with besides the pages' own sources. */
export interface OutputTools {
  /** Short, and another for another text. */
  digest(text: string): string;
  readBody(article: Article): Body;
  /** A style sheet of `src/styles`, by its file name. */
  readStyle(name: string): string;
  /** A digest of the facts of a story and of its whole text. */
  wholeKey(article: Article): string;
  /** A digest of what an index says of a story. */
  indexedKey(article: Article): string;
}

/** One file of a kind: `item` sets it apart from the others. */
export interface FileClaim<Item> {
  path: string;
  locale: string;
  item: Item;
}

/** Its text, made when it is asked for, and a key that changes whenever the text would. */
export interface FileContent {
  key: string;
  make(): string;
}

interface Making<Item> {
  /** Media type, with its charset for text. */
  mediaType: string | ((item: Item) => string);
  /** Is called once for all files of the kind, so that they can share what they are made of. */
  make(context: PageContext, tools: OutputTools): (claim: FileClaim<Item>) => FileContent;
}

/** Files that claim their addresses as pages do: nothing else may stand there. */
interface ClaimedFiles<Item> extends Making<Item> {
  /** Which there are, each with its language; `pages` are all routes but those of files. */
  when(source: RouteSource, pages: readonly Route[]): Iterable<{ locale: Locale; item: Item }>;
  path(item: Item, locale: Locale, source: RouteSource): string;
}

/** Files whose places are kept for them anyway: those for hosts, and those that lie beside pages. */
interface PlacedFiles<Item> extends Making<Item> {
  from(context: PageContext): Iterable<FileClaim<Item>>;
}

export type OutputFileKind<Item> = ClaimedFiles<Item> | PlacedFiles<Item>;

/** A file that is there once for all languages, named in the first of them. */
export function singleFile(entry: {
  path: string;
  mediaType: string;
  /** Whether it is there. */
  when(source: RouteSource): boolean;
  make: Making<undefined>['make'];
}): ClaimedFiles<undefined> {
  return {
    mediaType: entry.mediaType,
    when: (source) => {
      const [locale] = source.locales;
      return locale && entry.when(source) ? [{ locale, item: undefined }] : [];
    },
    path: () => entry.path,
    make: entry.make,
  };
}

/** A text that is its own key. */
export function asContent(text: string): FileContent {
  return { key: text, make: () => text };
}
