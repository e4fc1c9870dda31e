/** Runs Git in a newsroom's folder, and finds the commit that a newsroom is compared with. */
import { spawnSync } from 'node:child_process';
import { UserError } from '../files/user-error.ts';

/** Says why there is nothing to compare with, in a sentence or two that say what to do. */
export class NoRevisionError extends UserError {}

/**
 * Variables that name a repository and an index: a hook of Git, which may run this command, sets them for its own
 * repository.
 */
const OF_HOOKS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

interface Talk {
  input?: string;
  env?: Record<string, string>;
}

/**
 * Runs Git in a folder and returns what it prints.
 *
 * @throws NoRevisionError When Git fails; the message holds its complaint.
 */
export function askGit(folder: string, args: string[], talk: Talk = {}): Buffer {
  const { status, out, complaint } = runGit(folder, args, talk);
  if (status !== 0) throw new NoRevisionError(`Git says: ${complaint}.`);
  return out;
}

/**
 * Finds the commit that a folder is compared with: the one at which the present branch has parted from `since`, or
 * `since` itself where the two have no history in common.
 *
 * @throws NoRevisionError When the folder lies in no repository, the revision is unknown, or a shallow clone lacks the
 * commit.
 */
export function findBase(folder: string, since: string): string {
  const isShallow = isShallowClone(folder);
  const named = isNoRevision(since) ? undefined : runGit(folder, ['rev-parse', '--verify', `${since}^{commit}`]);
  if (named?.status !== 0) throw new NoRevisionError(isShallow ? shallow(since) : missing(since));
  const commit = named.out.toString().trim();
  const base = runGit(folder, ['merge-base', commit, 'HEAD']);
  if (base.status === 0) return base.out.toString().trim();
  if (isShallow) throw new NoRevisionError(shallow(since));
  return commit;
}

/** Asks whether the repository of a folder is a shallow clone, which lacks a part of its history. */
function isShallowClone(folder: string): boolean {
  const { status, out, complaint } = runGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (status === 0) return out.toString().trim() === 'true';
  throw new NoRevisionError(
    complaint.startsWith('not a git repository')
      ? 'The newsroom’s folder lies in no Git repository. Run this in a clone of it.'
      : `Git says: ${complaint}.`,
  );
}

/** Returns whether Git would take a revision's name for an option, or not accept it at all. */
function isNoRevision(since: string): boolean {
  return since.startsWith('-') || /\p{Cc}/u.test(since);
}

/**
 * Runs Git in a folder, and returns how it ended, what it printed and the first line of its complaint.
 *
 * @throws NoRevisionError When Git is not installed, or can't be run.
 */
export function runGit(folder: string, args: string[], { input = '', env = {} }: Talk = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_HOOKS.includes(name));
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...env },
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new NoRevisionError(
      isMissing ? 'Git is not installed here. Install it, or run this where it is.' : `Git fails: ${error.message}.`,
    );
  }
  const [first = ''] = stderr.toString('utf8').split('\n');
  return { status, out: stdout, complaint: first.replace(/^(fatal|error): /, '').replace(/\.$/, '') };
}

function missing(since: string): string {
  return `Git knows no revision “${since}” here. Fetch it with “git fetch origin”, or name one that readers have seen, such as --since HEAD~1.`;
}

function shallow(since: string): string {
  const branch = since.startsWith('origin/') ? since.slice('origin/'.length) : 'main';
  return `This clone is shallow: it lacks what this branch and “${since}” have in common. Run “git fetch --unshallow origin +${branch}:refs/remotes/origin/${branch}”, or check out with “fetch-depth: 0”.`;
}
