/** Finds what a folder held at a commit, and what has changed since, without changing the repository. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askGit } from './git.ts';

/**
 * Lists the files of a commit below a folder: the hash of each file's blob, by its path below the folder. Symbolic
 * links and submodules are left out.
 *
 * @throws NoRevisionError When Git refuses.
 */
export function listBlobs(folder: string, commit: string): Map<string, string> {
  const blobs = listOf(askGit(folder, ['ls-tree', '-r', '-z', commit])).flatMap((line) => {
    const [, name, path] = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return name !== undefined && path !== undefined ? [[path, name] as const] : [];
  });
  return new Map(blobs);
}

/**
 * Reads the contents of blobs by their hashes, in the same order; an entry is `undefined` where the blob is missing.
 *
 * @throws NoRevisionError When Git refuses.
 */
export function readBlobs(folder: string, names: string[]): (Buffer | undefined)[] {
  if (names.length === 0) return [];
  const out = askGit(folder, ['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
  let at = 0;
  return names.map(() => {
    const start = out.indexOf('\n', at) + 1;
    const [, size] = / blob (\d+)$/.exec(out.toString('latin1', at, start - 1)) ?? [];
    const end = start + Number(size ?? 0);
    at = size === undefined ? start : end + 1;
    return size === undefined ? undefined : out.subarray(start, end);
  });
}

/** How many files that were both moved and changed Git compares with each other, which takes some seconds. */
const RENAMES = 5000;

export interface Changes {
  /** Whether no file has changed and none is new. */
  isEmpty: boolean;
  /** Paths of the commit whose files have changed, moved or gone. */
  changed: Set<string>;
  /** Present paths of files that the commit has not. */
  added: Set<string>;
  /** The present path of each file that has moved, by its path at the commit. */
  renamed: Map<string, string>;
}

/**
 * Finds what has changed in files of a folder since a commit, committed or not, new files included. `patterns` are
 * pathspecs of Git.
 *
 * @throws NoRevisionError When Git refuses.
 */
export function findChanges(folder: string, commit: string, patterns: string[]): Changes {
  const added = askGit(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', ...patterns]);
  const diff = [
    'diff',
    '--name-status',
    '--find-renames',
    `-l${RENAMES}`,
    '-z',
    '--relative',
    '--no-ext-diff',
    commit,
    '--',
    ...patterns,
  ];
  if (added.length === 0) return readChanges(askGit(folder, diff));
  return withCopiedIndex(folder, (env, objects) => {
    const add = ['--literal-pathspecs', 'add', '--intent-to-add', '--pathspec-from-file=-', '--pathspec-file-nul'];
    askGit(folder, add, { input: added.toString('utf8'), env: { ...env, ...objects } });
    return readChanges(askGit(folder, diff, { env }));
  });
}

/**
 * Runs `work` with a copy of Git's index, into which new files can be added so that they take part in the search for
 * renames; the repository's own index and objects stay as they are.
 */
function withCopiedIndex<T>(
  folder: string,
  work: (index: Record<string, string>, objects: Record<string, string>) => T,
): T {
  const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-git-'));
  try {
    const paths = askGit(folder, ['rev-parse', '--git-path', 'index', '--git-path', 'objects']).toString('utf8');
    const [index = '', objects = ''] = paths.split('\n').map((path) => resolve(folder, path));
    const copy = join(scratch, 'index');
    if (existsSync(index)) copyIndex(index, copy);
    const own = join(scratch, 'objects');
    mkdirSync(own);
    return work({ GIT_INDEX_FILE: copy }, { GIT_OBJECT_DIRECTORY: own, GIT_ALTERNATE_OBJECT_DIRECTORIES: objects });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Copies the index together with its time, to the second: Git looks again at files that are as young as its index. */
function copyIndex(index: string, copy: string): void {
  copyFileSync(index, copy);
  const seconds = Math.floor(statSync(index).mtimeMs / 1000);
  utimesSync(copy, seconds, seconds);
}

/** Reads the fields of `git diff --name-status -z`: `M`, a path; `R094`, a path, another path; … */
function readChanges(out: Buffer): Changes {
  const changed = new Set<string>();
  const added = new Set<string>();
  const renamed = new Map<string, string>();
  const fields = listOf(out).values();
  for (const status of fields) {
    const path = fields.next().value ?? '';
    if (status.startsWith('R')) renamed.set(path, fields.next().value ?? '');
    (status.startsWith('A') ? added : changed).add(path);
  }
  return { isEmpty: out.length === 0, changed, added, renamed };
}

function listOf(out: Buffer): string[] {
  return out.toString('utf8').split('\0').slice(0, -1);
}
