/** `npm run check`: says everything that the build would refuse, and gives advice, without building. */

import { parseArgs } from 'node:util';
import { entryId } from '../core/articles/catalogue-entry.ts';
import { levelOf } from '../core/problems/problem.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { readJson, writeJson } from '../disk/json-file.ts';
import type { ArticleCache, CachedArticle } from '../newsroom/articles/article-cache.ts';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { countOf, printAnnotations, printNotice, printProblems, visible } from '../newsroom/report/print-problems.ts';
import type { Reading } from '../newsroom/session/session.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { checkMoves } from './check-moves.ts';

const USAGE = `Usage: npm run check -- [--format text|github] [--since <revision>] [--fix]

Reads the whole newsroom and reports what the build would refuse (errors), and what could be better (warnings).
Ends with 1 when there are errors.

Old addresses are compared with those of a Git revision that readers know, where there is one: “origin/main”, or what
--since names. --fix writes where they lead now into content/redirects.yaml, for you to commit.`;

interface Options {
  format: 'text' | 'github';
  fix: boolean;
  since: string | undefined;
}

try {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      since: { type: 'string' },
      fix: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  const { format, fix, since } = values;
  if (values.help) console.log(USAGE);
  else if (format !== 'text' && format !== 'github') {
    console.error(`${visible(`There is no format “${format}”.`)}\n\n${USAGE}`);
    process.exitCode = 2;
  } else process.exitCode = await check({ format, fix, since });
} catch (error) {
  // The message is printed on one line, so that no file name in it can begin a workflow command
  console.error(visible(error instanceof Error ? error.message : String(error)));
  process.exitCode = 2;
}

async function check({ format, fix, since }: Options): Promise<0 | 1> {
  const environment = readEnvironment(process.env, process.cwd());
  const read = async (): Promise<Reading> => {
    const file = cachePaths(environment.cacheDir).checkedArticles;
    const cached = readJson<Record<string, CachedArticle>>(file) ?? {};
    const cache: ArticleCache = { get: (id) => (Object.hasOwn(cached, id) ? cached[id] : undefined) };
    const reading = await startSession(environment, true).read(cache);
    const articles = reading.newsroom?.articles.map((article) => [entryId(article), article] as const);
    if (articles) writeJson(file, Object.fromEntries(articles));
    return reading;
  };
  const { reading, notes } = await checkMoves(environment, read, { fix, since });
  const { newsroom, problems, levels } = reading;
  const stories = new Set(newsroom?.articles.map(({ story }) => story)).size;
  const count = `${countOf(newsroom?.articles.length ?? 0, 'article', 'articles')} in ${countOf(stories, 'story', 'stories')}`;
  const lines =
    format === 'github'
      ? [printAnnotations(problems, levels, environment.cwd, process.env['GITHUB_WORKSPACE']), ...notes.map(printNotice)]
      : [printProblems(problems, levels, environment.cwd), count, ...notes.map(visible)];
  console.log(lines.filter(Boolean).join('\n'));
  return problems.some((problem) => levelOf(problem, levels) === 'error') ? 1 : 0;
}
