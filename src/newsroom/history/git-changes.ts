/** What a folder held at a commit, and what has changed since. The repository is left as it is. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askGit } from './git.ts';

/** The files of a commit below a folder, each with the name of its blob; links and submodules are none. */
export function listBlobs(folder: string, commit: string): Map<string, string> {
  const blobs = listOf(askGit(folder, ['ls-tree', '-r', '-z', commit])).flatMap((line) => {
    const [, name, path] = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return name !== undefined && path !== undefined ? [[path, name] as const] : [];
  });
  return new Map(blobs);
}

/** The contents of blobs, in the order of their names; nothing for one that is missing. */
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

/** How many files that were moved and changed at once Git compares with each other: some seconds’ work. */
const RENAMES = 5000;

export interface Changes {
  /** Whether nothing has changed, and no file is new. */
  isEmpty: boolean;
  /** Files of the commit that are otherwise now, or gone. */
  changed: Set<string>;
  /** Where a file of the commit lies now. */
  renamed: Map<string, string>;
}

/** What has changed in files of a folder since a commit, whether Git has been told or not. `patterns` are pathspecs. */
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

/** Lets Git learn of new files in a copy of its index, so that they take part in the search for renames. */
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

/** A file that was changed in the moment after Git had seen it is found by the age of the index. */
function copyIndex(index: string, copy: string): void {
  copyFileSync(index, copy);
  const seconds = Math.floor(statSync(index).mtimeMs / 1000);
  utimesSync(copy, seconds, seconds);
}

/** `M`, a path; `R094`, a path, another path; … */
function readChanges(out: Buffer): Changes {
  const changed = new Set<string>();
  const renamed = new Map<string, string>();
  const fields = listOf(out).values();
  for (const status of fields) {
    const path = fields.next().value ?? '';
    if (status.startsWith('R')) renamed.set(path, fields.next().value ?? '');
    if (!status.startsWith('A')) changed.add(path);
  }
  return { isEmpty: out.length === 0, changed, renamed };
}

function listOf(out: Buffer): string[] {
  return out.toString('utf8').split('\0').slice(0, -1);
}
