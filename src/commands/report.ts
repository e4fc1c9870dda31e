/** `npm run report`: writes one page for editors, which tells how the newsroom stands. */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listExcesses } from '../core/survey/page-tables.ts';
import { surveyPage } from '../core/survey/survey-page.ts';
import { countOfRows } from '../core/survey/survey-table.ts';
import { surveyTables } from '../core/survey/survey-tables.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { openArticleFile } from '../newsroom/articles/article-file.ts';
import { type Environment, readEnvironment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { askAddresses } from '../newsroom/outside/ask-addresses.ts';
import { resolvePublic } from '../newsroom/outside/public-address.ts';
import { visible } from '../newsroom/report/print-problems.ts';
import { createProgress, type Progress } from '../newsroom/report/progress.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { type AskAll, gatherSurvey } from '../newsroom/survey/gather-survey.ts';
import { tellFault } from './command-fault.ts';

const USAGE = `Usage: npm run report -- [--links] [--all]

Writes .cache/report/report.html, one page for a browser: stories per month and language, translations that are missing or
outdated, what lacks an alternative, titles and pictures that are cut off or blurred, and what readers download, where the
site is built in OUT_DIR.
--links asks each address of another site whether it is there: one request a second to each host, and again after some days.
--all prints long tables whole.
Ends with 1 where a page is above a budget in site.yaml, and with 2 where it could not do its work.`;

const TIMEOUT = 20_000;

try {
  process.exitCode = await run();
} catch (error) {
  tellFault(error);
}

async function run(): Promise<0 | 1> {
  const { values } = parseArgs({
    options: {
      links: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const environment = readEnvironment(process.env, process.cwd());
  const isTerminal = process.stderr.isTTY && !process.env['CI'];
  const progress = createProgress((text) => process.stderr.write(text), Boolean(isTerminal));
  try {
    return await report(environment, values, progress);
  } finally {
    progress.end();
  }
}

async function report(
  environment: Environment,
  { links, all }: { links: boolean; all: boolean },
  progress: Progress,
): Promise<0 | 1> {
  const cache = cachePaths(environment.cacheDir);
  progress.begin('Reading');
  const known = openArticleFile(cache.articles);
  const reading = await startSession(environment, true).read(known);
  const { newsroom } = reading;
  if (!newsroom) throw new UserError('The settings can’t be read, so nothing can be told. See: npm run check');
  known.keep(newsroom.articles);
  const ask = links ? askOthers(environment, newsroom.settings.site.url, progress) : undefined;
  const survey = await gatherSurvey(newsroom, reading, environment, progress, ask);
  const tables = surveyTables(survey);
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  writeWholeSync(cache.report, surveyPage(survey, tables, { isAll: all, sha256 }));
  progress.end();
  const excesses = listExcesses(survey).length;
  const lines = tables.map(
    (table) => `${countOfRows(table).padStart(7)}  ${table.title}${table.isUnknown ? `: ${table.none}` : ''}`,
  );
  console.log([...lines, `The report lies in ${visible(relative(environment.cwd, cache.report))}`].join('\n'));
  return excesses > 0 ? 1 : 0;
}

function askOthers({ cacheDir, now }: Environment, site: string, progress: Progress): AskAll {
  return (addresses) => {
    progress.begin('Asking other sites', addresses.length);
    return askAddresses(addresses, {
      resolve: resolvePublic,
      userAgent: `Broadsheet-Links/1 (+${site})`,
      timeout: TIMEOUT,
      file: cachePaths(cacheDir).outside,
      now,
      wait: (milliseconds) => setTimeout(milliseconds),
      advance: (done) => progress.advance(done),
    });
  };
}
