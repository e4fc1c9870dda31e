/** Starts a session: reads the newsroom on demand and makes its pages. */

import { createChrome } from '../../core/chrome/create-chrome.ts';
import { createLanguageOffers } from '../../core/i18n/language-offers.ts';
import { instantToDay } from '../../core/i18n/moment.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { compareProblems, levelOf, type Problem } from '../../core/problems/problem.ts';
import { memoise, once } from '../../core/text/memoise.ts';
import type { Environment } from '../files/environment.ts';
import { UserError } from '../files/user-error.ts';
import type { OpenNewsroom } from '../outputs/open-newsroom.ts';
import { createOutputFiles } from '../outputs/output-files.ts';
import { createPages } from '../outputs/page-source.ts';
import { createBrandAssets } from '../pictures/brand-assets.ts';
import { nameCards } from '../pictures/card-names.ts';
import { type Newsroom, readNewsroom } from '../reading/read-newsroom.ts';
import { locateProblems } from '../report/locate-problems.ts';
import { countProblems, printProblems } from '../report/print-problems.ts';
import { dictionaryOf as dictionaryIn } from '../settings/locale-words.ts';
import { type Session, shareSession } from './session.ts';

/**
 * A session for an environment, shared with the loader and the pages of this process. With `isLenient`, as in the
 * preview, problems are printed and what can be shown is shown.
 */
export function startSession(environment: Environment, isLenient: boolean): Session {
  const session: Session = {
    environment,
    newsroom: undefined,
    async load(memory) {
      const { newsroom, problems, levels } = await session.read(memory);
      if (problems.length > 0) console.error(`\n${printProblems(problems, levels, environment.cwd)}\n`);
      const isStopped = !newsroom || problems.some((problem) => levelOf(problem, levels) === 'error');
      if (isStopped && !isLenient)
        throw new UserError(`The build was stopped, and nothing was written: ${countProblems(problems, levels)}.`);
      return newsroom?.articles ?? [];
    },
    async read(memory) {
      const { newsroom, problems } = await readNewsroom(environment, memory);
      if (!newsroom) return { newsroom: undefined, problems, levels: {} };
      const opened = openNewsroom(newsroom, environment);
      session.newsroom = opened.newsroom;
      const all = [...problems, ...locateProblems(opened.problems, environment)].sort(compareProblems);
      return { newsroom: opened.newsroom, problems: all, levels: newsroom.settings.site.checks };
    },
  };
  shareSession(session);
  return session;
}

function openNewsroom(newsroom: Newsroom, environment: Environment): { newsroom: OpenNewsroom; problems: Problem[] } {
  const { settings, locales, library, images, publicFiles } = newsroom;
  const { year } = instantToDay(environment.now, settings.site.timeZone);
  const dictionaryOf = memoise((tag: string) => dictionaryIn(tag, settings, locales));
  const offers = createLanguageOffers(library.homes, dictionaryOf);
  const { assets, problems } = createBrandAssets(settings, library, images, environment, offers);
  const chromeOf = memoise((tag: string) => {
    const locale = locales.find((candidate) => candidate.tag === tag);
    if (!locale) throw new Error(`No locale ${tag}`);
    return createChrome({
      ...settings,
      library,
      publicFiles,
      dictionary: dictionaryOf(tag),
      locale,
      locales,
      year,
      assets,
    });
  });
  const { drafts } = environment;
  const { networkNames } = assets;
  const nameCard = nameCards();
  const context: PageContext = {
    ...settings,
    drafts,
    locales,
    library,
    images,
    publicFiles,
    networkNames,
    dictionaryOf,
    chromeOf,
    nameCard,
  };
  const pages = createPages(newsroom, context);
  const files = once(() => createOutputFiles(newsroom, context));
  return { newsroom: { ...newsroom, context, assets, pages, files }, problems };
}
