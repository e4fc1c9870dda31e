/** `npm run check`: says everything that the build would refuse, and gives advice, without building. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { entryId } from '../core/catalogue.ts';
import { levelOf } from '../core/problem.ts';
import { readEnvironment } from '../newsroom/environment.ts';
import { type Memory, type RememberedArticle, readJsonCache, writeJsonCache } from '../newsroom/memory.ts';
import { countOf, printAnnotations, printProblems, visible } from '../newsroom/report.ts';
import { startSession } from '../newsroom/start-session.ts';

const USAGE = `Usage: npm run check -- [--format text|github]

Reads the whole newsroom and reports what the build would refuse (errors), and what could be better (warnings).
Ends with 1 when there are errors.`;

try {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean' } } });
  if (values.help) console.log(USAGE);
  else if (values.format !== 'text' && values.format !== 'github') {
    console.error(`${visible(`There is no format “${values.format}”.`)}\n\n${USAGE}`);
    process.exitCode = 2;
  } else process.exitCode = await check(values.format);
} catch (error) {
  // On one line: a name of a file in it must not begin a workflow command
  console.error(visible(error instanceof Error ? error.message : String(error)));
  process.exitCode = 2;
}

async function check(format: 'text' | 'github'): Promise<0 | 1> {
  const environment = readEnvironment(process.env, process.cwd());
  const file = join(environment.cacheDir, 'check.json');
  const remembered = readJsonCache<Record<string, RememberedArticle>>(file) ?? {};
  const memory: Memory = { get: (id) => (Object.hasOwn(remembered, id) ? remembered[id] : undefined) };
  const { newsroom, problems, levels } = await startSession(environment, true).read(memory);
  if (newsroom)
    writeJsonCache(file, Object.fromEntries(newsroom.articles.map((article) => [entryId(article), article])));
  const report =
    format === 'github' ? printAnnotations(problems, levels) : printProblems(problems, levels, environment.cwd);
  const stories = new Set(newsroom?.articles.map(({ story }) => story)).size;
  console.log(
    [
      report,
      format === 'text' &&
        `${countOf(newsroom?.articles.length ?? 0, 'article', 'articles')} in ${countOf(stories, 'story', 'stories')}`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return problems.some((problem) => levelOf(problem, levels) === 'error') ? 1 : 0;
}
