/** GitHub as the desk asks it: a part of its REST interface, and GraphQL whose queries are told apart by what they hold. */
import type { BrowserContext, Page } from 'playwright';
import type { HostRepository } from './host-repository.ts';
import { type Answer, type MockHost, mockHost, mockPictures, type Question } from './mock-host.ts';

interface Changes {
  additions: { path: string; contents: string }[];
  deletions: { path: string }[];
}

/** What a commit is asked for with (https://docs.github.com/en/graphql/reference/commits#createcommitonbranchinput). */
interface CommitInput {
  branch: { repositoryNameWithOwner: string; branchName: string };
  expectedHeadOid: string;
  fileChanges: Changes;
  message: { headline: string };
}

const PORTRAITS = 'https://avatars.githubusercontent.com';
const ANA = {
  id: 7,
  login: 'ana',
  name: 'Ana Silva',
  email: 'ana@tidewater.example',
  avatar_url: `${PORTRAITS}/u/7`,
  html_url: 'https://github.com/ana',
};
const WRITTEN = { author: { name: 'Ana', email: ANA.email, user: { id: 7, login: 'ana' } } };
const DAY = '2026-01-09T08:00:00Z';

/** Answers as GitHub for the repository `tidewater/newsroom`. */
export async function mockGitHub(page: Page | BrowserContext, repository: HostRepository): Promise<MockHost> {
  await mockPictures(page, PORTRAITS);
  return mockHost(page, 'https://api.github.com', 'token', (question) =>
    question.path === '/graphql' ? answerGraphQL(question, repository) : answerRest(question.path, repository),
  );
}

function answerRest(path: string, repository: HostRepository): Answer | undefined {
  if (path === '/user') return { json: ANA };
  const [, below = ''] = /^\/repos\/tidewater\/newsroom(\/.*)$/.exec(path) ?? [];
  if (below === '/collaborators/ana') return { status: 204 };
  if (below === `/git/trees/${repository.head()}`)
    return { json: { tree: repository.blobs().map((blob) => ({ ...blob, type: 'blob' })) } };
  const [, sha] = /^\/git\/blobs\/(\w+)$/.exec(below) ?? [];
  return sha === undefined ? undefined : { body: repository.bytes(sha) };
}

function answerGraphQL({ sent }: Question, repository: HostRepository): Answer | undefined {
  const { query, variables } = sent as { query: string; variables: Record<string, unknown> };
  if (query.includes('createCommitOnBranch')) return takeCommit(variables['input'] as CommitInput, repository);
  const { owner, repo, branch = 'main' } = variables;
  if (`${owner}/${repo}/${branch}` !== 'tidewater/newsroom/main') return undefined;
  const parts = [...query.matchAll(/(\w+_\d+): +(object\(oid: "(\w+)"\) \{ \.\.\. on (\w+)|ref\()/g)];
  if (parts.length > 0)
    return data(
      Object.fromEntries(
        parts.map(([, alias = '', , sha = '', kind]) => [
          alias,
          kind === 'Blob' ? { text: repository.bytes(sha).toString(), isTruncated: false } : kind ? {} : lastChange(),
        ]),
      ),
    );
  const oid = repository.head();
  return data({ ref: { target: { oid, history: { nodes: [{ oid, message: 'A day' }] } } } });
}

function lastChange() {
  return { target: { history: { nodes: [{ ...WRITTEN, committedDate: DAY }] } } };
}

function data(repository: object): Answer {
  return { json: { data: { repository } } };
}

function takeCommit(input: CommitInput, repository: HostRepository): Answer {
  const { branch, expectedHeadOid, fileChanges, message } = input;
  if (branch.repositoryNameWithOwner !== 'tidewater/newsroom' || expectedHeadOid !== repository.head())
    return { json: { errors: [{ message: `Expected branch to point to "${expectedHeadOid}"` }] } };
  const oid = repository.take({
    branch: branch.branchName,
    message: message.headline,
    written: new Map(fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64')])),
    removed: fileChanges.deletions.map(({ path }) => path),
  });
  const shas = new Map(repository.blobs().map(({ path, sha }) => [path, sha]));
  const files = fileChanges.additions.map(({ path }, index) => [`file_${index}`, { oid: shas.get(path) }]);
  const commit = { oid, committedDate: DAY, ...Object.fromEntries(files) };
  return { json: { data: { createCommitOnBranch: { commit } } } };
}
