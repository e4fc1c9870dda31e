/** Lays out folders of the newsroom as they were at a commit. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { askGit, findBase, NoRevisionError } from '../newsroom/history/git.ts';

/**
 * Writes what a folder held at the commit at which the present branch has left `since` into another, which may stay empty.
 *
 * @throws NoRevisionError When there is no such commit, or nothing can be laid out.
 */
export function layOutPast(folder: string, since: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const commit = findBase(folder, since);
  // Below the top of the repository, this archives the folder alone
  if (askGit(folder, ['ls-tree', commit]).length === 0) return;
  const archive = askGit(folder, ['archive', '--format=tar', commit]);
  const { error, status, stderr } = spawnSync('tar', ['-x', '-C', to], { input: archive });
  if (error || status !== 0) throw new NoRevisionError(`tar says: ${error?.message ?? String(stderr).trim()}.`);
}
