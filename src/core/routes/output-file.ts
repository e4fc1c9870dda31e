/** The shapes of output files, which a newsroom publishes besides its pages: their routes, and the files themselves. */

import type { Located, RouteSource } from './route-kind.ts';
import type { FileRoute, Route } from './route-kinds.ts';

/** The part of an entry in the table of output files that collects routes. */
export interface OutputFileCollector {
  /** Returns the routes of the files. `pages` are the routes of all other kinds. */
  collect(source: RouteSource, pages: readonly Route[]): Iterable<Located<FileRoute>>;
}

/** A file as it is published. */
export interface OutputFile {
  /** The decoded path below the output folder, with a first slash. */
  path: string;
  /** The media type, with its charset for text. */
  mediaType: string;
  /** A text that changes whenever the content would. */
  key: string;
  /** Makes the content of the file. */
  make(): string;
}
