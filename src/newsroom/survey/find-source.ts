/** Finds where the newsroom's files can be read on the host of its Git repository. */
import { isAbsolute, relative, resolve } from 'node:path';
import { repositoryOf, type SourcePlace, sourceLink } from '../../core/survey/source-link.ts';
import { runGit } from '../history/git.ts';

/**
 * Returns a function that returns the address of a file, or `undefined` where it lies in no repository whose host is known.
 *
 * @param folder The content folder.
 * @param cwd The folder that the paths of files start from.
 * @param written `repository:` of `site.yaml`, which goes before the remote “origin”.
 */
export function findSource(
  folder: string,
  cwd: string,
  written: string | undefined,
): (file: string, line?: number) => string | undefined {
  const top = ask(folder, ['rev-parse', '--show-toplevel']);
  const remote = top === undefined ? undefined : ask(folder, ['remote', 'get-url', 'origin']);
  const repository = written?.replace(/\/+$/, '') ?? (remote === undefined ? undefined : repositoryOf(remote));
  if (repository === undefined) return () => undefined;
  const place: SourcePlace = { repository, commit: ask(folder, ['rev-parse', 'HEAD']) };
  return (file, line) => {
    const path = relative(top ?? cwd, resolve(cwd, file)).replaceAll('\\', '/');
    return path.startsWith('../') || isAbsolute(path) ? undefined : sourceLink(place, path, line);
  };
}

function ask(folder: string, args: string[]): string | undefined {
  try {
    const { status, out } = runGit(folder, args);
    return status === 0 ? out.toString('utf8').trim() || undefined : undefined;
  } catch {
    // Without Git there are no links
    return undefined;
  }
}
