/** GitLab on a host of its own, as the desk asks it: a part of its REST interface, and of its GraphQL. */
import type { BrowserContext, Page } from 'playwright';
import type { HostRepository } from './host-repository.ts';
import { type Answer, type MockHost, mockHost, mockPictures, type Question } from './mock-host.ts';

/** https://docs.gitlab.com/api/commits/#create-a-commit-with-multiple-files-and-actions */
interface Action {
  action: 'create' | 'update' | 'move' | 'delete';
  file_path: string;
  previous_path?: string;
  content: string;
  encoding: 'text' | 'base64';
}

const PROJECT = 'tidewater/desk/newsroom';
/** GitLab answers at most a hundred files at a time; this repository has fewer. */
const PAGE = 10;

/** Answers as GitLab at `host` for the repository `tidewater/desk/newsroom`, which lies in a group of a group. */
export async function mockGitLab(
  page: Page | BrowserContext,
  repository: HostRepository,
  host: string,
): Promise<MockHost> {
  const ana = { id: 7, username: 'ana', name: 'Ana Silva', email: 'ana@tidewater.example' };
  const asked = await mockHost(page, host, 'Bearer', (question) => {
    if (question.path === '/api/graphql') return answerGraphQL(question, repository);
    if (question.path === '/api/v4/user')
      return { json: { ...ana, avatar_url: `${host}/uploads/ana.png`, web_url: `${host}/ana` } };
    const [, below] = new RegExp(`^/api/v4/projects/${PROJECT}(/.*)$`).exec(question.path) ?? [];
    if (below === '/users' && question.query.get('search') === 'ana') return { json: [ana] };
    if (below === '/repository/commits' && question.method === 'POST') return takeCommit(question, repository);
    if (below === '/repository/branches/main') return { json: { commit: { id: repository.head() } } };
    if (below === '/deployments' || /^\/repository\/commits\/\w+\/statuses$/.test(below ?? '')) return { json: [] };
    const [, file] = /^\/repository\/files\/(.+)\/raw$/.exec(below ?? '') ?? [];
    const blob = repository.blobs().find(({ path }) => path === file);
    return blob && question.query.get('ref') === 'main' ? { body: repository.bytes(blob.sha) } : undefined;
  });
  // Asked by a picture, which has no token
  await mockPictures(page, `${host}/uploads`);
  return asked;
}

function answerGraphQL({ sent }: Question, repository: HostRepository): Answer | undefined {
  const { query, variables } = sent as { query: string; variables: Record<string, unknown> };
  if (variables['fullPath'] !== PROJECT || variables['branch'] !== 'main') return undefined;
  const blobs = repository.blobs();
  if (query.includes('lastCommit')) return data({ tree: { lastCommit: { sha: repository.head(), message: 'A day' } } });
  if (query.includes('pageInfo')) {
    const from = Number(variables['cursor']);
    const nodes = blobs.slice(from, from + PAGE).map(({ path, sha }) => ({ type: 'blob', path, sha }));
    const pageInfo = { endCursor: String(from + PAGE), hasNextPage: from + PAGE < blobs.length };
    return data({ tree: { blobs: { nodes, pageInfo } } });
  }
  const paths = variables['paths'] as string[];
  const shas = new Map(blobs.map(({ path, sha }) => [path, sha]));
  const nodes = paths.map((path) => ({ rawTextBlob: repository.bytes(shas.get(path) ?? '').toString() }));
  return data({ blobs: { nodes } });
}

function data(repository: object): Answer {
  return { json: { data: { project: { repository } } } };
}

function takeCommit({ sent }: Question, repository: HostRepository): Answer {
  const { branch, commit_message, actions } = sent as { branch: string; commit_message: string; actions: Action[] };
  const known = new Set(repository.blobs().map(({ path }) => path));
  // GitLab refuses to create what is there, and to change what is not
  const wrong = actions.find(({ action, file_path }) => (action === 'create') === known.has(file_path));
  if (wrong && wrong.action !== 'move')
    return { status: 400, json: { message: `${wrong.action} of ${wrong.file_path}` } };
  const written = actions.filter(({ action }) => action !== 'delete');
  const id = repository.take({
    branch,
    message: commit_message,
    written: new Map(
      written.map(({ file_path, content, encoding }) => [
        file_path,
        Buffer.from(content, encoding === 'text' ? 'utf8' : 'base64'),
      ]),
    ),
    removed: actions.flatMap(({ action, file_path, previous_path }) =>
      action === 'delete' ? [file_path] : action === 'move' && previous_path ? [previous_path] : [],
    ),
  });
  return { status: 201, json: { id, committed_date: '2026-01-09T08:00:00Z' } };
}
