/** Fetches releases from a Git repository into one of our own, without a working tree: nothing of them is ever run there. */
import { mkdirSync, rmSync } from 'node:fs';
import { UserError } from '../../newsroom/files/user-error.ts';
import { runGit } from '../../newsroom/history/git.ts';
import { visible } from '../../newsroom/report/print-problems.ts';
import { type Release, releasesOf } from '../versions/versions.ts';
import { withoutSecret } from './release-address.ts';

/** Git runs no program that an address names (`ext::sh -c …`), whatever a person's own settings allow. */
const ENVIRONMENT = { GIT_ALLOW_PROTOCOL: 'https:ssh:file' };

/**
 * Lists the releases that a repository has, the oldest first.
 *
 * @throws UserError When it can't be reached.
 */
export function listReleases(address: string, cwd: string): Release[] {
  const lines = ask(cwd, ['ls-remote', '--tags', '--refs', '--', address], address).toString('utf8').split('\n');
  return releasesOf(lines.flatMap((line) => /\trefs\/tags\/(\S+)$/.exec(line)?.[1] ?? []));
}

/**
 * Fetches releases into a repository in `folder`, which is made anew.
 *
 * @throws UserError When they can't be fetched.
 */
export function fetchReleases(address: string, tags: readonly string[], folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  ask(folder, ['init', '--quiet', '--bare', '--template='], address);
  const refs = [...new Set(tags)].map((tag) => `+refs/tags/${tag}:refs/tags/${tag}`);
  ask(folder, ['fetch', '--quiet', '--no-tags', '--depth=1', '--', address, ...refs], address);
}

function ask(folder: string, args: string[], address: string): Buffer {
  const { status, out, complaint } = runGit(folder, args, { env: ENVIRONMENT });
  if (status === 0) return out;
  throw new UserError(
    visible(
      `Releases can’t be fetched from ${withoutSecret(address)}. Git says: ${withoutSecret(complaint) || 'nothing'}.`,
    ),
  );
}
