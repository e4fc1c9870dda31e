/**
 * One command's view of the newsroom, shared by the integration, the content loader and the pages. They are separate
 * module instances in one process, so the session hangs on `globalThis`.
 */

import type { PageContext } from '../../core/presentation/page-context.ts';
import type { CheckLevels, Problem } from '../../core/problems/problem.ts';
import type { DataFile } from '../../core/routes/output-file.ts';
import type { Memory, RememberedArticle } from '../articles/article-cache.ts';
import type { Environment } from '../files/environment.ts';
import type { Pages } from '../outputs/page-source.ts';
import type { BrandAssets } from '../pictures/brand-assets.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';

/** A newsroom that was read and can be printed. */
export interface OpenNewsroom extends Newsroom {
  context: PageContext;
  assets: BrandAssets;
  pages: Pages;
  /** The files for machines. */
  files(): DataFile[];
}

export interface Reading {
  newsroom: OpenNewsroom | undefined;
  problems: Problem[];
  /** Levels that the newsroom has lowered. */
  levels: CheckLevels;
}

export interface Session {
  environment: Environment;
  /** Reads everything anew, and all that is wrong with it; pages see the result from then on. */
  read(memory: Memory): Promise<Reading>;
  newsroom: OpenNewsroom | undefined;
  /** For the content loader: reads, reports, and throws where the newsroom can't be printed. */
  load(memory: Memory): Promise<RememberedArticle[]>;
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
