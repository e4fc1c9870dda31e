/** Starts a session, which reads the newsroom on demand and makes its pages. */

import { compareProblems, levelOf } from '../../core/problems/problem.ts';
import type { Environment } from '../files/environment.ts';
import { MistakesError } from '../files/user-error.ts';
import { openNewsroom } from '../outputs/open-newsroom.ts';
import { readNewsroom } from '../reading/read-newsroom.ts';
import { compareReadings } from '../report/compare-readings.ts';
import { locateProblems } from '../report/locate-problems.ts';
import { countProblems } from '../report/print-problems.ts';
import { currentReporter } from './reporter.ts';
import { type Session, shareSession } from './session.ts';

/**
 * Starts a session for an environment and shares it with the loader and the pages of this process. With `isLenient`, as
 * in the preview, problems are printed and whatever can be shown is shown; without, `load` throws a `MistakesError` when
 * there is an error among the problems.
 */
export function startSession(environment: Environment, isLenient: boolean): Session {
  const session: Session = {
    environment,
    newsroom: undefined,
    reading: undefined,
    mended: [],
    loads: 0,
    async load(known) {
      session.loads += 1;
      const { progress, ...reporter } = currentReporter();
      progress.begin('Reading');
      const reading = await session.read(known, isLenient);
      progress.end();
      const before = session.reading;
      session.mended = before ? compareReadings(before.problems, reading.problems).gone : [];
      session.reading = reading;
      reporter.read(reading, environment.cwd, before);
      const { newsroom, problems, levels } = reading;
      const isStopped = !newsroom || problems.some((problem) => levelOf(problem, levels) === 'error');
      if (isStopped && !isLenient)
        throw new MistakesError(`The build was stopped, and nothing was written: ${countProblems(problems, levels)}.`);
      return newsroom?.articles;
    },
    async read(known, keepsGood) {
      const { newsroom, problems } = await readNewsroom(environment, known, keepsGood);
      if (!newsroom) return { newsroom: undefined, problems, levels: {} };
      const opened = await openNewsroom(newsroom, environment);
      session.newsroom = opened.newsroom;
      const all = [...problems, ...locateProblems(opened.problems, environment)].sort(compareProblems);
      return { newsroom: opened.newsroom, problems: all, levels: newsroom.settings.site.checks };
    },
  };
  shareSession(session);
  return session;
}
