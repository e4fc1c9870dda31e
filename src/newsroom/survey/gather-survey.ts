/** Gathers all that the report tells of a newsroom. */
import { instantToDay } from '../../core/i18n/moment.ts';
import { type CheckLevels, levelOf, type Problem } from '../../core/problems/problem.ts';
import type { OutsideAnswer, OutsideLink, Survey } from '../../core/survey/survey.ts';
import { type Environment, toRealPath, toShownPath } from '../files/environment.ts';
import { findAddresses, lineOfAddress } from '../outside/find-addresses.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import type { Progress } from '../report/progress.ts';
import { findSource } from './find-source.ts';
import { measureTitles } from './measure-titles.ts';
import { surveyPictures } from './survey-pictures.ts';
import { weighPages } from './weigh-pages.ts';

/** Asks addresses of other sites. */
export type AskAll = (addresses: readonly string[]) => Promise<Map<string, OutsideAnswer>>;

/**
 * Gathers it.
 *
 * @param askAll Left out, no address is asked.
 */
export async function gatherSurvey(
  newsroom: Newsroom,
  { problems, levels }: { problems: readonly Problem[]; levels: CheckLevels },
  environment: Environment,
  progress: Progress,
  askAll?: AskAll,
): Promise<Survey> {
  const { library, locales, settings } = newsroom;
  const { site } = settings;
  const shownPath = (path: string) => toShownPath(`content/${path}`, environment);
  const { year, month, day } = instantToDay(environment.now, site.timeZone);
  progress.begin('Measuring titles');
  const titles = await measureTitles(library, locales, site);
  progress.begin('Weighing pages');
  const pages = await weighPages(environment.outDir, library, shownPath);
  const links = askAll && (await askLinks(newsroom, environment, askAll));
  return {
    name: site.name,
    day: `${year}-${month}-${day}`,
    timeZone: site.timeZone,
    locales,
    articles: library.all,
    problems,
    hasErrors: problems.some((problem) => levelOf(problem, levels) === 'error'),
    titles,
    pictures: surveyPictures(newsroom, environment),
    links,
    pages,
    budgets: site.budgets,
    hrefOf: findSource(environment.contentDir, environment.cwd, site.repository),
    shownPath,
  };
}

/** Where a dead address stands is looked up in the files. */
async function askLinks(newsroom: Newsroom, environment: Environment, askAll: AskAll): Promise<OutsideLink[]> {
  const addresses = findAddresses(newsroom);
  const answers = await askAll([...addresses.keys()]);
  return [...addresses].flatMap(([address, files]): OutsideLink[] => {
    const answer = answers.get(address);
    if (!answer) return [];
    const places = files.map((path) => {
      const file = toShownPath(path, environment);
      const line = answer.state === 'dead' ? lineOfAddress(toRealPath(path, environment), path, address) : undefined;
      return { file, ...(line !== undefined && { line }) };
    });
    return [{ address, answer, places }];
  });
}
