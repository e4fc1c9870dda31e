/**
 * Shares one command's view of the newsroom between the integration, the content loader and the pages; they are
 * separate module instances in one process, so the session hangs on `globalThis`.
 */

import type { CheckLevels, Problem } from '../../core/problems/problem.ts';
import type { ArticleCache, CachedArticle } from '../articles/article-cache.ts';
import type { Environment } from '../files/environment.ts';
import type { OpenNewsroom } from '../outputs/open-newsroom.ts';
import type { Pages } from '../outputs/page-source.ts';

/** What one reading of the newsroom has found. */
export interface Reading {
  newsroom: OpenNewsroom | undefined;
  problems: Problem[];
  /** The levels of checks that the newsroom has changed. */
  levels: CheckLevels;
}

export interface Session {
  environment: Environment;
  /**
   * Reads the newsroom anew and returns it with its problems; pages show the result from then on. With `keepsGood`, the
   * last good state in `known` stands in for an article that has problems now.
   */
  read(known: ArticleCache, keepsGood?: boolean): Promise<Reading>;
  /** What the last reading of the content loader has found. */
  reading: Reading | undefined;
  /** The problems of the reading before that are mended since. */
  mended: readonly Problem[];
  newsroom: OpenNewsroom | undefined;
  /** How many times `load` has begun to read. */
  loads: number;
  /**
   * Reads the newsroom for the content loader, and prints its problems. Returns `undefined` in the preview where the
   * settings can't be read, so that Astro keeps the articles that it has.
   *
   * @throws MistakesError When a build can't publish the newsroom.
   */
  load(known: ArticleCache): Promise<CachedArticle[] | undefined>;
}

const KEY = Symbol.for('broadsheet.session');
type Global = typeof globalThis & { [KEY]?: Session };

/** Makes a session the one of this process. */
export function shareSession(session: Session): void {
  (globalThis as Global)[KEY] = session;
}

/**
 * Returns the session of this process.
 *
 * @throws Error When no session was started.
 */
export function currentSession(): Session {
  const session = (globalThis as Global)[KEY];
  if (!session) throw new Error('No session: the Broadsheet integration is missing from astro.config.mjs.');
  return session;
}

/**
 * Returns the pages of the newsroom that was read last.
 *
 * @throws Error When no newsroom could be read, or no session was started.
 */
export function openPages(): Pages {
  const { newsroom } = currentSession();
  if (!newsroom)
    throw new Error('The newsroom has problems that keep its pages from being made: see the messages above.');
  return newsroom.pages;
}
