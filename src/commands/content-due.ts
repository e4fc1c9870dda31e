/** Tells from the content when a build is due next. */
import { nextPublication } from '../core/library/next-publication.ts';
import { levelOf } from '../core/problems/problem.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import type { Due } from './build-due.ts';

/**
 * Reads the newsroom, and returns when something in it comes out or goes next; `undefined` where nothing waits.
 *
 * @throws UserError When the content has mistakes.
 */
export async function dueByContent(environment: Environment): Promise<Due | undefined> {
  const { newsroom, problems, levels } = await startSession(environment, true).read({ get: () => undefined });
  if (!newsroom || problems.some((problem) => levelOf(problem, levels) === 'error'))
    throw new UserError('The content has mistakes, so nothing can be told of the next build. See: npm run check');
  const { articles: entries, locales, settings } = newsroom;
  const { authors, site } = settings;
  const next = nextPublication({ entries, authors, locales, site, now: environment.now });
  return next && { at: next.at, why: `${next.what} (${next.file})` };
}
