/** What an entry of the table of output files says: which files there are, at which paths, and how each is made. */
import type { Article } from '../articles/article.ts';
import type { Body } from '../articles/body.ts';
import type { Locale } from '../i18n/locale.ts';
import type { RouteSource } from '../routes/route-kind.ts';
import type { Route } from '../routes/route-kinds.ts';
import type { PageContext } from './page-context.ts';

/** What output files are made with, besides the page context. */
export interface OutputTools {
  /** Returns a short digest of a text. */
  digest(text: string): string;
  /** Returns the rendered body of an article from the cache. */
  readBody(article: Article): Body;
  /** Returns the text of a style sheet of `src/styles`, by its file name. */
  readStyle(name: string): string;
  /** Returns a digest of the facts of a story and of its whole text. */
  wholeKey(article: Article): string;
  /** Returns a digest of what the story index says of a story. */
  indexedKey(article: Article): string;
}

/** One file of a kind. */
export interface FilePlace<Item> {
  /** The decoded path, with a first slash and without the base. */
  path: string;
  /** The BCP 47 tag of the file. */
  locale: string;
  /** What the file is about, such as a list and a format; it sets the file apart from the others of its kind. */
  item: Item;
}

/** The content of one file. */
export interface FileContent {
  /** A text that changes whenever the content would. A file whose key has not changed is not made again. */
  key: string;
  /** Makes the text of the file. */
  make(): string;
}

interface Making<Item> {
  /** The media type, with its charset where the file is text. */
  mediaType: string | ((item: Item) => string);
  /** Is called once for all files of the kind, so that they can share what they are made of. */
  make(context: PageContext, tools: OutputTools): (place: FilePlace<Item>) => FileContent;
}

/** Files that have routes of their own: no page and no other file can have their address. */
interface RoutedFiles<Item> extends Making<Item> {
  /** Returns the files that there are, each with its language. `pages` are the routes of all other kinds. */
  when(source: RouteSource, pages: readonly Route[]): Iterable<{ locale: Locale; item: Item }>;
  path(item: Item, locale: Locale, source: RouteSource): string;
}

/** Files without routes, since their places are reserved: those for hosts, and those that lie beside pages. */
interface PlacedFiles<Item> extends Making<Item> {
  /** Set where a file of the same path in `public/` is a part of this one, and not instead of it. */
  addsToPublic?: true;
  from(context: PageContext): Iterable<FilePlace<Item>>;
}

/** An entry of the table of output files. */
export type OutputFileKind<Item> = RoutedFiles<Item> | PlacedFiles<Item>;

/** Makes the entry of a file that exists once for all languages. Its language is the default one. */
export function singleFile(entry: {
  path: string;
  mediaType: string;
  /** Returns whether the file is published. */
  when(source: RouteSource): boolean;
  make: Making<undefined>['make'];
}): RoutedFiles<undefined> {
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

/** Returns a text as the content of a file, with the text itself as the key. It suits files that are cheap to make. */
export function asContent(text: string): FileContent {
  return { key: text, make: () => text };
}
