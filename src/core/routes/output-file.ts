/** Files that a newsroom publishes besides its pages: how they are claimed, and what they are when they are made. */

import type { Located, RouteSource } from './route-kind.ts';
import type { FileRoute, Route } from './route-kinds.ts';

/** What the routes ask of an entry of the table of output files: which files there are, and where. */
export interface OutputFileCollector {
  /** `pages` are all routes but those of files. */
  collect(source: RouteSource, pages: readonly Route[]): Iterable<Located<FileRoute>>;
}

/** A file as it is published, made when it is asked for. */
export interface OutputFile {
  /** Below the output folder, decoded, with a first slash. */
  path: string;
  /** Media type, with its charset for text. */
  mediaType: string;
  /** Changes whenever the content would. */
  key: string;
  make(): string;
}
