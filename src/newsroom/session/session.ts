/**
 * One command's view of the newsroom, shared by the integration, the content loader and the pages. They are separate
 * module instances in one process, so the session hangs on `globalThis`.
 */

import type { CheckLevels, Problem } from '../../core/problems/problem.ts';
import type { ArticleCache, CachedArticle } from '../articles/article-cache.ts';
import type { Environment } from '../files/environment.ts';
import type { OpenNewsroom } from '../outputs/open-newsroom.ts';
import type { Pages } from '../outputs/page-source.ts';

export interface Reading {
  newsroom: OpenNewsroom | undefined;
  problems: Problem[];
  /** Levels that the newsroom has lowered. */
  levels: CheckLevels;
}

export interface Session {
  environment: Environment;
  /** Reads everything anew, and all that is wrong with it; pages see the result from then on. */
  read(known: ArticleCache): Promise<Reading>;
  newsroom: OpenNewsroom | undefined;
  /**
   * For the content loader: reads and reports. Answers nothing where the settings can't be read in the preview, so that
   * what is known of articles stays.
   *
   * @throws UserError Where a build can't print the newsroom.
   */
  load(known: ArticleCache): Promise<CachedArticle[] | undefined>;
}

const KEY = Symbol.for('broadsheet.session');
type Global = typeof globalThis & { [KEY]?: Session };

export function shareSession(session: Session): void {
  (globalThis as Global)[KEY] = session;
}

/** The session of this process. */
export function currentSession(): Session {
  const session = (globalThis as Global)[KEY];
  if (!session) throw new Error('No session: the Broadsheet integration is missing from astro.config.mjs.');
  return session;
}

/** The pages of the newsroom that was read last. */
export function openPages(): Pages {
  const { newsroom } = currentSession();
  if (!newsroom)
    throw new Error('The newsroom has problems that keep its pages from being made: see the messages above.');
  return newsroom.pages;
}
