/** `npm run review`: shows what a branch changes for readers: builds it before and after, and compares the pages. */
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { levelOf } from '../core/problems/problem.ts';
import type { Change, ChangeList } from '../core/review/change.ts';
import { PICTURES_FOLDER, reviewComment } from '../core/review/review-comment.ts';
import { reviewPage } from '../core/review/review-page.ts';
import { createSiteUrl } from '../core/urls/site-url.ts';
import { writeJson } from '../disk/json-file.ts';
import { type Environment, readEnvironment } from '../newsroom/files/environment.ts';
import { MistakesError, UserError } from '../newsroom/files/user-error.ts';
import { listChangedArticles } from '../newsroom/history/changed-articles.ts';
import { countOf, visible } from '../newsroom/report/print-problems.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { tellFault } from './command-fault.ts';
import { FORMATS, formatOf } from './command-output.ts';
import { layOutPast } from './past-folders.ts';
import { type Shot, takePictures } from './take-pictures.ts';

const USAGE = `Usage: npm run review -- [--since <revision>] [--format ${FORMATS.join('|')}]

Shows what the present branch changes for readers since it has left another (origin/main, or what --since names): builds
the site as it was and as it is, and writes into .cache/review
  review.html   each changed article before and after, in pictures, for a browser
  changes.json  the same as data
The site as it is lies in OUT_DIR. For a preview at an address of its own, set SITE_ROLE=preview, SITE_URL and DRAFTS=1;
the pictures are then published with it, below ${PICTURES_FOLDER}/.

Ends with 1 where there are errors in the content, and with 2 where it could not do its work.`;

/** How many articles are shown in pictures. */
const PICTURED = 24;

try {
  const { values } = parseArgs({
    options: {
      since: { type: 'string', default: 'origin/main' },
      format: { type: 'string', default: 'text' },
      help: { type: 'boolean' },
    },
  });
  const format = formatOf(values, USAGE);
  process.exitCode = typeof format === 'number' ? format : await review(values.since, format);
} catch (error) {
  tellFault(error);
  if (error instanceof MistakesError) process.exitCode = 1;
}

async function review(since: string, format: string): Promise<0 | 1 | 2> {
  const environment = readEnvironment(process.env, process.cwd());
  const folder = join(environment.cacheDir, 'review');
  rmSync(folder, { recursive: true, force: true });
  const { newsroom, problems, levels } = await startSession(environment, true).read({ get: () => undefined });
  const isMistaken = problems.some((problem) => levelOf(problem, levels) === 'error');
  // The build says what is wrong then, and leaves the last site as it is
  const list = isMistaken || !newsroom ? undefined : listChangedArticles(environment, newsroom, since);
  const { base } = createSiteUrl(newsroom?.settings.site.url ?? 'http://localhost/');
  const pictures = join(folder, 'pictures');
  mkdirSync(pictures, { recursive: true });

  const pictured = list?.changes.slice(0, PICTURED) ?? [];
  if (pictured.some(({ before }) => before !== undefined)) await buildPast(environment, since, folder);
  const hasPast = pictured.length > 0 && existsSync(join(folder, 'before'));
  if (hasPast) await shoot(environment, base, shotsOf(pictured, 'before', pictures));
  const exitCode = await build(['--format', format, '--report', join(folder, 'build.json')], {});
  if (exitCode !== 0 || !list) return exitCode === 1 ? 1 : 2;
  await shoot(environment, base, shotsOf(pictured, 'after', pictures));

  const named = { ...list, changes: list.changes.map((change, index) => withPictures(change, index, pictures)) };
  writeJson(join(folder, 'changes.json'), named);
  const page = reviewPage(named, (name) => readFileSync(join(pictures, name), 'base64'));
  writeFileSync(join(folder, 'review.html'), page);
  if (environment.isPreview && environment.siteUrl !== undefined && named.changes.some((change) => change.pictures)) {
    const published = await publishPictures(environment, folder, pictures);
    if (published !== 0) throw new UserError(`The preview can’t be built with its pictures below ${PICTURES_FOLDER}/.`);
  }
  if (format === 'text') console.log(summaryOf(named, relative(environment.cwd, folder)));
  if (format === 'github') summarise(named, process.env);
  return 0;
}

/** Builds the site as it was, with the code of now: what is compared is the newsroom. */
async function buildPast({ contentDir, publicDir }: Environment, since: string, folder: string): Promise<void> {
  const before = join(folder, 'before');
  layOutPast(contentDir, since, join(before, 'content'));
  if (existsSync(publicDir)) layOutPast(publicDir, since, join(before, 'public'));
  const variables = { CONTENT_DIR: join(before, 'content'), PUBLIC_DIR: join(before, 'public') };
  const exitCode = await build(['--quiet'], variables, 'ignore');
  if (exitCode === 0) return;
  console.error('The site can’t be built as it was, so there are no pictures of it.');
  rmSync(before, { recursive: true });
}

/** Builds once more, with the pictures among the public files; nothing is rendered anew for that. */
function publishPictures({ publicDir }: Environment, folder: string, pictures: string): Promise<number> {
  const all = join(folder, 'public');
  if (existsSync(publicDir)) cpSync(publicDir, all, { recursive: true });
  cpSync(pictures, join(all, PICTURES_FOLDER), { recursive: true });
  return build(['--quiet'], { PUBLIC_DIR: all }, 'ignore');
}

function build(options: string[], variables: Record<string, string>, stdio: 'inherit' | 'ignore' = 'inherit') {
  const run = join(import.meta.dirname, 'run.js');
  return new Promise<number>((resolve, reject) => {
    spawn(process.execPath, [run, 'build', ...options], { stdio, env: { ...process.env, ...variables } })
      .on('error', reject)
      .on('exit', (code) => resolve(code ?? 2));
  });
}

function shotsOf(changes: Change[], when: 'before' | 'after', folder: string): Shot[] {
  return changes.flatMap((change, index) => {
    const path = change[when];
    return path === undefined ? [] : [{ path, file: join(folder, pictureName(index, when)) }];
  });
}

async function shoot({ outDir }: Environment, base: string, shots: Shot[]): Promise<void> {
  await takePictures(outDir, base, shots).catch((error: unknown) => {
    console.error(`No pictures were taken. ${error instanceof Error ? error.message : error}`);
  });
}

function pictureName(index: number, when: 'before' | 'after'): string {
  return `${index + 1}-${when}.jpg`;
}

function withPictures(change: Change, index: number, folder: string): Change {
  const has = (when: 'before' | 'after') => existsSync(join(folder, pictureName(index, when)));
  const pictures = {
    ...(has('before') && { before: pictureName(index, 'before') }),
    ...(has('after') && { after: pictureName(index, 'after') }),
  };
  return Object.keys(pictures).length > 0 ? { ...change, pictures } : change;
}

/** GitHub shows this at the end of a run, and no pictures in it but those at addresses of their own. */
function summarise(list: ChangeList, variables: NodeJS.ProcessEnv): void {
  const file = variables['GITHUB_STEP_SUMMARY'];
  const run = `${variables['GITHUB_SERVER_URL']}/${variables['GITHUB_REPOSITORY']}/actions/runs/${variables['GITHUB_RUN_ID']}`;
  if (file) appendFileSync(file, reviewComment(list, { run, commit: variables['GITHUB_SHA'] ?? '' }));
}

function summaryOf({ changes, total }: ChangeList, folder: string): string {
  if (total === 0) return 'Readers see no article otherwise.';
  const lines = changes
    .slice(0, PICTURED)
    .map(({ what, title, file }) => visible(`${what}  ${title} (content/${file})`));
  const more = total > lines.length ? [`… and ${total - lines.length} more.`] : [];
  return [
    `Readers see ${countOf(total, 'article', 'articles')} otherwise:`,
    ...lines,
    ...more,
    `Each page before and after: ${join(folder, 'review.html')}`,
  ].join('\n');
}
