/** Finds what is changed in a checkout and not committed, which an upgrade would be mixed with. */
import { runGit } from '../../newsroom/history/git.ts';

/**
 * Returns the files outside of `folders` that Git knows and that differ from the last commit, below the project's folder;
 * none where there is no repository. New files are passed over: an upgrade leaves them alone.
 */
export function dirtyFiles(root: string, folders: readonly string[]): string[] {
  if (runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0) return [];
  const { status, out } = runGit(root, ['diff', '--name-only', '--no-ext-diff', '--relative', '-z', 'HEAD', '--', '.']);
  if (status !== 0) return [];
  const paths = out.toString('utf8').split('\0').slice(0, -1);
  return paths.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)));
}
