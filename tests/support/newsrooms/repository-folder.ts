/** Newsrooms in Git repositories of their own, whose readers know what `origin/main` holds. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkMoves } from '../../../src/commands/check-moves.ts';
import type { CachedArticle } from '../../../src/newsroom/articles/article-cache.ts';
import { readEnvironment } from '../../../src/newsroom/files/environment.ts';
import { startSession } from '../../../src/newsroom/session/start-session.ts';
import { makeNewsroomFolder, NOW, removeNewsroom } from './newsroom-folder.ts';

/** An article that is unlike any other with another title. */
export const article = (title: string, more = '') =>
  `---\ntitle: ${title}\ndescription: What happened at the quay.\ndate: 2025-04-02\ncategory: reports\n${more}---\n\n${`${title} was seen from the quay. `.repeat(20)}\n`;

export const BOAT = 'articles/late-boat/en.md';

/** Stories in two languages, two categories, and a standing page. */
export const STORIES = {
  [BOAT]: article('Late boat', 'tags: [boats]\nauthors: [ana]\n'),
  'articles/late-boat/en-GB.md':
    '---\ntitle: Late boat, mate\ndescription: It came.\n---\n\nIt came late, and moored.\n',
  'categories/town.yaml': 'name: Town\n',
  'articles/market/en.md': article('Market day').replace('reports', 'town'),
  'pages/imprint/en.md': '---\ntitle: Imprint\ndescription: Who we are.\n---\n\nThe Tidewater.\n',
};

/** No settings of the machine's own, and no repository around the newsroom. */
const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Desk',
  GIT_AUTHOR_EMAIL: 'desk@tidewater.example',
  GIT_COMMITTER_NAME: 'Desk',
  GIT_COMMITTER_EMAIL: 'desk@tidewater.example',
};

const COMMIT = "git add --all && git -c maintenance.auto=false commit --quiet --message 'A day at the desk'";
const PUBLISH = 'git update-ref refs/remotes/origin/main HEAD';

export type Repository = ReturnType<typeof makeRepository>;

/** A newsroom of some stories and more files, by their paths below the content folder, committed and published. */
export function makeRepository(files: Record<string, string> = {}) {
  const folder = makeNewsroomFolder();
  onTestFinished(() => removeNewsroom(folder));
  const inContent = (path: string) => join(folder, 'content', path);
  const run = (command: string, args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      env: { ...process.env, ...GIT_ENVIRONMENT },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const git = (...args: string[]) => run('git', args);
  // A small shell starts Git several times in less than this large process takes to start it once
  const shell = (line: string) => run('sh', ['-c', line]);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(inContent(path)), { recursive: true });
    writeFileSync(inContent(path), text);
  };
  const repository = {
    folder,
    git,
    write,
    read: (path: string) => readFileSync(inContent(path), 'utf8'),
    edit: (path: string, from: string | RegExp, to: string) => {
      const before = repository.read(path);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} has no ${from}`);
      write(path, after);
    },
    move: (from: string, to: string) => {
      mkdirSync(dirname(inContent(to)), { recursive: true });
      renameSync(inContent(from), inContent(to));
    },
    remove: (path: string) => rmSync(inContent(path), { recursive: true }),
    commit: () => shell(COMMIT),
    /** What is committed becomes what readers know. */
    publish: () => shell(`${COMMIT} && ${PUBLISH}`),
  };
  for (const [path, text] of Object.entries({ ...STORIES, ...files })) write(path, text);
  write('../.gitignore', '.cache/\n');
  shell(`git init --quiet --initial-branch main && ${COMMIT} && ${PUBLISH}`);
  return repository;
}

/** Bodies that one newsroom has rendered are the next one's, too. */
const CACHE = join(import.meta.dirname, '../../../.cache/tests/repositories');

/** Checks a newsroom again and again, as the command does, and remembers what it has read; answers what it says of moves. */
export function checkRepository({ folder }: Repository, variables: Record<string, string> = {}) {
  const known = new Map<string, CachedArticle>();
  const environment = readEnvironment({ NOW, CACHE_DIR: CACHE, ...variables }, folder);
  const read = async () => {
    const reading = await startSession(environment, true).read({ get: (id) => known.get(id) });
    for (const article of reading.newsroom?.articles ?? [])
      known.set(`${article.kind}:${article.story}/${article.locale}`, article);
    return reading;
  };
  return async (wish: { fix?: boolean; since?: string } = {}) => {
    const { reading, notes } = await checkMoves(environment, read, { fix: false, since: undefined, ...wish });
    const problems = reading.problems
      .filter(({ check }) => check !== 'unmarked-translation')
      .map(({ check, file, message, hint }) => ({ check, file, message, hint }));
    return { problems, notes, redirects: reading.newsroom?.settings.redirects };
  };
}
