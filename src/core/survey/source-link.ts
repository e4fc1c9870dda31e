/** Finds the address of a file on the host of its Git repository. */

/** Where the repository lies on its host. */
export interface SourcePlace {
  /** The address of the repository for a browser, without a last slash. */
  repository: string;
  /** The commit that is shown where a host can't be asked for the newest one. */
  commit?: string | undefined;
}

/**
 * Returns the address of a repository for a browser, from a remote of Git in any of its forms (git-clone(1), “Git URLs”),
 * without names and secrets that stand in it. Returns `undefined` for a folder of this machine.
 */
export function repositoryOf(remote: string): string | undefined {
  const scp = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)\/?([^\s\\]+)$/.exec(remote);
  const url = scp && !/^[a-z]$/i.test(scp[1] ?? '') ? URL.parse(`https://${scp[1]}/${scp[2]}`) : URL.parse(remote);
  if (!url || !/^(?:https?|ssh|git):$/.test(url.protocol) || url.hostname === '') return undefined;
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  if (path === '') return undefined;
  // The port is one of SSH, unless the address is one for browsers
  const host = /^https?:$/.test(url.protocol) ? url.host : url.hostname;
  return `${url.protocol === 'http:' ? 'http' : 'https'}://${host}${path}`;
}

/**
 * Returns the address at which a file is read on the host.
 *
 * @param path The path from the top of the repository.
 */
export function sourceLink({ repository, commit }: SourcePlace, path: string, line?: number): string {
  const { hostname } = new URL(repository);
  const file = path.split('/').map(encodeURIComponent).join('/');
  if (/(^|\.)gitlab\b/.test(hostname)) return `${repository}/-/blob/HEAD/${file}${anchor('#L', line)}`;
  if (/(^|\.)bitbucket\b/.test(hostname)) return `${repository}/src/HEAD/${file}${anchor('#lines-', line)}`;
  if (/(^|\.)(?:codeberg|gitea|forgejo)\b/.test(hostname) && commit !== undefined)
    return `${repository}/src/commit/${commit}/${file}${anchor('#L', line)}`;
  return `${repository}/blob/HEAD/${file}${anchor('#L', line)}`;
}

function anchor(sign: string, line: number | undefined): string {
  return line === undefined ? '' : sign + line;
}
