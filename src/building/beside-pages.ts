/** Makes what no page waits for: pictures, and search indexes after them, as both fill the cores. */
import type { CachePaths } from '../disk/cache-dir.ts';
import type { OutputFolder } from '../disk/output-folder.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { searchedHtml } from '../newsroom/outputs/searched-html.ts';
import { writeSearchIndexes } from '../output/search/search-index.ts';
import { type EmittedImages, emitNeeded } from './begin-output.ts';

/** What was made beside the pages. */
export interface BesidePages extends EmittedImages {
  /** The paths of search indexes below the output folder. */
  searchFiles: string[];
}

export interface BesidePlaces {
  cache: CachePaths;
  folder: OutputFolder;
  /** Whether the folder holds what the last build has left. */
  isKnown: boolean;
  /** Whether a picture or a part of search, by its name, belongs to this part of the site; left out for the whole site. */
  isOwn?(name: string): boolean;
  /** Whether no further step is to be begun: what is made then is of no use. */
  isStopped(): boolean;
}

/**
 * Makes pictures and search indexes of a newsroom, and copies them into a folder.
 *
 * @throws MistakesError When a picture can't be made.
 * @throws Error When Pagefind can't make an index, or a file can't be written.
 */
export async function makeBesidePages(
  newsroom: OpenNewsroom,
  environment: Environment,
  { cache, folder, isKnown, isOwn, isStopped }: BesidePlaces,
): Promise<BesidePages> {
  const { context, bodies } = newsroom;
  const emitted = await emitNeeded(newsroom, environment, {
    cache,
    folder,
    isStopped,
    ...(isOwn && { isOwn: ([name]) => isOwn(name) }),
  });
  const searchFiles = await writeSearchIndexes(
    { context, htmlOf: (article) => searchedHtml(article, bodies, context) },
    { folder, cache, isKnown, isStopped, ...(isOwn && { isOwn }) },
  );
  return { ...emitted, searchFiles };
}
