/** Where the desk writes to, in the words of Sveltia, and which hosts it may therefore ask. */
import type { Desk } from '../site/desk.ts';

/** The interfaces (REST and GraphQL) of the hosts at which everybody’s repositories lie. */
const PUBLIC_APIS = { github: 'https://api.github.com', gitlab: 'https://gitlab.com' } as const;

/** Pictures in a repository at GitHub, and those of its editors, come from these. */
const GITHUB_PICTURES = ['https://avatars.githubusercontent.com', 'https://raw.githubusercontent.com'];
const GITLAB_PICTURES = ['https://gitlab.com', 'https://secure.gravatar.com'];

/** What Sveltia is told under `backend`. */
export function backendOf({ backend, repository, branch, host, signIn }: Desk): Record<string, unknown> {
  // Sveltia opens a folder beside any backend, and has none that is a folder alone
  if (backend === 'folder') return { name: 'github', repo: 'local/folder', branch, auth_methods: ['token'] };
  return {
    name: backend,
    repo: repository,
    branch,
    ...(host && apisOf(backend, host)),
    ...(host && backend === 'gitlab' && { base_url: host }),
    ...(signIn?.service !== undefined && { base_url: signIn.service }),
    ...(signIn?.application !== undefined && { auth_type: 'pkce', app_id: signIn.application }),
    auth_methods: signIn ? ['oauth', 'token'] : ['token'],
  };
}

/** Sveltia would ask GraphQL of a GitHub of one’s own at `/graphql`, where its pages lie. */
function apisOf(backend: 'github' | 'gitlab', host: string): Record<string, string> {
  const version = backend === 'github' ? 'v3' : 'v4';
  return { api_root: `${host}/api/${version}`, graphql_api_root: `${host}/api/graphql` };
}

/** The hosts that the desk asks, and those from which it shows pictures, as sources of a policy. */
export function hostsOf({ backend, host }: Desk): { asked: string[]; pictures: string[] } {
  if (backend === 'folder') return { asked: [], pictures: [] };
  // A GitHub of one’s own has portraits on a host below its own, unless it is told to have one alone
  if (host !== undefined)
    return { asked: [host], pictures: backend === 'github' ? [host, host.replace('://', '://avatars.')] : [host] };
  return {
    asked: [PUBLIC_APIS[backend]],
    pictures: backend === 'github' ? GITHUB_PICTURES : GITLAB_PICTURES,
  };
}
