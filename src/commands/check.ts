/** `npm run check`: says everything that the build would refuse, and gives advice, without building. */

import { parseArgs } from 'node:util';
import { levelOf } from '../core/problems/problem.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { openArticleFile } from '../newsroom/articles/article-file.ts';
import { facesNotes } from '../newsroom/faces/faces-note.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { printAlike } from '../newsroom/report/print-alike.ts';
import { countOf, printProblems, visible } from '../newsroom/report/print-problems.ts';
import type { Reading } from '../newsroom/session/session.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { checkMoves } from './check-moves.ts';
import { sentenceOf } from './command-fault.ts';
import {
  type CommandOutput,
  createCommandOutput,
  FORMATS,
  type Format,
  formatOf,
  OUTPUT_OPTIONS,
} from './command-output.ts';
import { mendAddresses, toldMended } from './mend-addresses.ts';
import { removePositions, toldRemoved } from './remove-positions.ts';

const USAGE = `Usage: npm run check -- [--format ${FORMATS.join('|')}] [--quiet] [--report <file>]
                        [--all] [--since <revision>] [--fix]

Reads the whole newsroom and reports what the build would refuse (errors), and what could be better (warnings).
Of more than twenty problems of one kind it tells three, and counts them by kind and folder; --all tells each.
--quiet prints problems alone. --format says them for people, as annotations for GitHub or GitLab, as SARIF, or as one line
of JSON, which --report writes to a file besides.
Ends with 1 when there are errors, and with 2 when the check could not do its work.

Old addresses are compared with those of a Git revision that readers know, where there is one: “origin/main”, or what
--since names. --fix writes where they lead now into content/redirects.yaml, addresses without what follows readers
(utm_source, google.com/url) in place of those that have it, and recordings, and pictures in public/, without the place
where they were taken, for you to commit.`;

interface Options {
  format: Format;
  quiet: boolean;
  fix: boolean;
  all: boolean;
  since: string | undefined;
}

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  let output = createCommandOutput('check', 'text', true);
  try {
    const { values } = parseArgs({
      options: {
        ...OUTPUT_OPTIONS,
        since: { type: 'string' },
        fix: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
      },
    });
    const { quiet, fix, all, since } = values;
    const format = formatOf(values, USAGE);
    if (typeof format === 'number') return format;
    output = createCommandOutput('check', format, quiet, values.report);
    return await check({ format, quiet, fix, all, since }, output);
  } catch (error) {
    output.progress.end();
    // The message is printed on one line, so that no file name in it can begin a workflow command
    const sentence = visible(sentenceOf(error) ?? (error instanceof Error ? error.message : String(error)));
    output.fail(sentence, { exitCode: 2, reading: { newsroom: undefined, problems: [], levels: {} } });
    return 2;
  }
}

async function check({ format, quiet, fix, all, since }: Options, output: CommandOutput): Promise<0 | 1> {
  const environment = readEnvironment(process.env, process.cwd());
  const read = async (): Promise<Reading> => {
    output.progress.begin('Reading');
    const cache = openArticleFile(cachePaths(environment.cacheDir).articles);
    const reading = await startSession(environment, true).read(cache);
    if (reading.newsroom) cache.keep(reading.newsroom.articles);
    output.progress.begin('Comparing addresses');
    return reading;
  };
  const mended: string[] = [];
  const readMended = async (): Promise<Reading> => {
    const reading = await read();
    if (!fix || mended.length > 0) return reading;
    const addresses = mendAddresses(reading.problems, environment.cwd);
    if (addresses > 0) mended.push(toldMended(addresses));
    const pictures = await removePositions(reading.problems, environment.cwd);
    if (pictures > 0) mended.push(toldRemoved(pictures));
    return mended.length > 0 ? await read() : reading;
  };
  const { reading, notes } = await checkMoves(environment, readMended, { fix, since }).catch((error: unknown) => {
    throw mended.length > 0 && error instanceof Error
      ? new Error([...mended, error.message].join(' '), { cause: error })
      : error;
  });
  notes.unshift(...mended);
  output.progress.end();
  const { newsroom, problems, levels } = reading;
  if (newsroom) notes.push(...facesNotes(newsroom.faces));
  const exitCode = problems.some((problem) => levelOf(problem, levels) === 'error') ? 1 : 0;
  const articles = newsroom?.articles.length ?? 0;
  const stories = new Set(newsroom?.articles.map(({ story }) => story)).size;
  const printed = () => (all ? printProblems : printAlike)(problems, levels, environment.cwd);
  if (format !== 'text') output.tell(reading, environment.cwd);
  else if (quiet && problems.length > 0) console.log(printed());
  output.end({ exitCode, reading, notes, articles, stories }, () =>
    [
      printed(),
      `${countOf(articles, 'article', 'articles')} in ${countOf(stories, 'story', 'stories')}`,
      ...notes.map(visible),
    ].join('\n'),
  );
  return exitCode;
}
