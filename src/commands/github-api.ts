/** Talks to GitHub’s REST API about one repository. */
import { UserError } from '../newsroom/files/user-error.ts';

export interface GitHub {
  /** `owner/name` */
  repository: string;
  /** Returns all items of a list, page by page; `key` names them where they lie in an object. */
  list<T>(path: string, key?: string): Promise<T[]>;
  send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<void>;
}

const PAGE = 100;
/** A pull request with more than 3,000 comments gets one too many, rather than none. */
const MOST_PAGES = 30;
const PATIENCE = 30_000;

/**
 * Connects to the repository that a workflow’s environment names.
 *
 * @throws UserError When a variable is missing, and, later, when GitHub refuses.
 */
export function connectGitHub(variables: NodeJS.ProcessEnv): GitHub {
  const need = (name: string) => {
    const value = variables[name];
    if (!value) throw new UserError(`${name} is not set: this runs in a workflow of GitHub.`);
    return value;
  };
  const repository = need('GITHUB_REPOSITORY');
  const base = `${variables['GITHUB_API_URL'] || 'https://api.github.com'}/repos/${repository}`;
  const headers = {
    authorization: `Bearer ${need('GH_TOKEN')}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  };
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${base}/${path}`, {
      method,
      headers,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    // What is to be removed may be gone already
    if (answer.ok || (method === 'DELETE' && answer.status === 404)) return answer;
    throw new UserError(
      `GitHub refuses ${method} ${path.split('?', 1)[0]}: ${answer.status} ${await messageOf(answer)}`,
    );
  };
  return {
    repository,
    async list<T>(path: string, key?: string) {
      const items: T[] = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const answer = await ask('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=${PAGE}&page=${page}`);
        const found: T[] | Record<string, T[]> = await answer.json();
        const more = Array.isArray(found) ? found : (found[key ?? ''] ?? []);
        items.push(...more);
        if (more.length < PAGE) break;
      }
      return items;
    },
    async send(method, path, body) {
      await ask(method, path, body);
    },
  };
}

async function messageOf(answer: Response): Promise<string> {
  const said: { message?: unknown } = await answer.json().catch(() => ({}));
  return typeof said.message === 'string' ? said.message : '';
}
