/** Where the desk writes to, in the words of Sveltia, and which hosts it may therefore ask. */
import type { Desk } from '../site/desk.ts';

/** The hosts at which everybody’s repositories lie, with their interfaces (REST and GraphQL). */
const PUBLIC_HOSTS = {
  github: { api: 'https://api.github.com', sign: [] },
  gitlab: { api: 'https://gitlab.com', sign: ['https://gitlab.com'] },
} as const;

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
    ...(host && { api_root: apiOf(backend, host) }),
    ...(host && backend === 'gitlab' && { base_url: host }),
    ...(signIn?.service !== undefined && { base_url: signIn.service }),
    ...(signIn?.application !== undefined && { auth_type: 'pkce', app_id: signIn.application }),
    auth_methods: signIn ? ['oauth', 'token'] : ['token'],
  };
}

function apiOf(backend: 'github' | 'gitlab', host: string): string {
  return backend === 'github' ? `${host}/api/v3` : `${host}/api/v4`;
}

/** The hosts that the desk asks, and those from which it shows pictures, as sources of a policy. */
export function hostsOf({ backend, host }: Desk): { asked: string[]; pictures: string[] } {
  if (backend === 'folder') return { asked: [], pictures: [] };
  if (host !== undefined) return { asked: [host], pictures: [host] };
  return {
    asked: [PUBLIC_HOSTS[backend].api],
    pictures: backend === 'github' ? GITHUB_PICTURES : GITLAB_PICTURES,
  };
}
