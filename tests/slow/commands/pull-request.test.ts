import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMENT_MARK } from '../../../src/core/review/review-comment.ts';

const RUN = {
  id: 77,
  html_url: 'https://github.example/tidewater/news/actions/runs/77',
  head_sha: 'a'.repeat(40),
  head_branch: 'a boat & more',
  head_repository: { full_name: 'reader/news', owner: { login: 'reader' } },
};
const LIST = {
  version: 1,
  changes: [{ what: 'new', title: '@all', locale: 'en', file: 'articles/b/en.md' }],
  total: 1,
};
const BOT = { login: 'github-actions[bot]', type: 'Bot' };

let folder: string;
let server: Server;
/** What GitHub answers, by method and path without the query; and what it was asked, with bodies. */
let answers: Record<string, unknown>;
let asked: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pull-request-'));
  answers = {};
  asked = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
    const key = `${request.method} ${pathname.replace('/repos/tidewater/news/', '')}`;
    asked.push(`${key}${request.method === 'GET' ? search : ''} ${body}`.trim());
    expect(request.headers.authorization).toBe('Bearer secret');
    const answer = answers[key];
    response.writeHead(answer === undefined && request.method === 'GET' ? 404 : 200);
    response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function run(event: unknown, variables: Record<string, string>, ...options: string[]) {
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  writeFileSync(join(folder, 'output'), '');
  const child = spawn(process.execPath, ['src/commands/run.js', 'pull-request', ...options], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_REPOSITORY: 'tidewater/news',
      GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_OUTPUT: join(folder, 'output'),
      GH_TOKEN: 'secret',
      ...variables,
    },
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise<{ code: number | null; errors: string; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, errors, output: readFileSync(join(folder, 'output'), 'utf8') })),
  );
}

const find = (head: object, more: object = {}) => {
  answers['GET pulls'] = [{ number: 7, head: { sha: RUN.head_sha, repo: { full_name: 'reader/news' }, ...head } }];
  return run({ workflow_run: { ...RUN, ...more } }, { PREVIEW_URL: 'https://preview.example' }, 'find');
};

describe('the pull request of a run', { timeout: 60_000 }, () => {
  it('is found by what the event says, and never by what the run has left', async () => {
    expect(await find({})).toEqual({ code: 0, errors: '', output: 'number=7\nown=false\nsite=\nfolder=pull-7\n' });
    expect(asked).toEqual([`GET pulls?state=open&head=reader%3Aa%20boat%20%26%20more&per_page=100&page=1`]);
  });

  it('is none where it has a newer commit, or the branch of that name is another repository’s', async () => {
    for (const head of [{ sha: 'b'.repeat(40) }, { repo: { full_name: 'reader/other' } }, { repo: null }])
      expect(await find(head)).toEqual({ code: 0, errors: '', output: '' });
  });

  it('has a preview at an address where its branch is the newsroom’s own', async () => {
    const own = { full_name: 'tidewater/news', owner: { login: 'tidewater' } };
    expect(await find({ repo: { full_name: 'tidewater/news' } }, { head_repository: own })).toMatchObject({
      output: 'number=7\nown=true\nsite=https://preview.example/pull-7/\nfolder=pull-7\n',
    });
  });
});

describe('the comment', { timeout: 60_000 }, () => {
  const comment = (list: unknown, comments: unknown[]) => {
    writeFileSync(join(folder, 'changes.json'), typeof list === 'string' ? list : JSON.stringify(list));
    answers['GET issues/7/comments'] = comments;
    answers['GET actions/runs/77/artifacts'] = {
      artifacts: [
        { id: 3, name: 'review.html' },
        { id: 4, name: 'preview' },
      ],
    };
    return run({ workflow_run: RUN }, { NUMBER: '7' }, 'comment', join(folder, 'changes.json'));
  };

  it('is written once, with links to what the run has left', async () => {
    expect(await comment(LIST, [])).toMatchObject({ code: 0, errors: '' });
    const written = asked.find((one) => one.startsWith('POST issues/7/comments'));
    expect(written).toContain(COMMENT_MARK);
    expect(written).toContain(`${RUN.html_url}/artifacts/3`);
    expect(written).toContain('It is a fork’s');
    expect(written).toContain('&#64;\u2060all');
  });

  it('is renewed in its place, while those of others stay, though they bear its mark', async () => {
    const others = [
      { id: 1, body: `${COMMENT_MARK} mine`, user: { login: 'reader', type: 'User' } },
      { id: 2, body: 'Tests have passed.', user: BOT },
      { id: 3, user: null },
    ];
    await comment(LIST, [...others, { id: 8, body: `${COMMENT_MARK}\nold`, user: BOT }]);
    expect(asked.filter((one) => !one.startsWith('GET')).map((one) => one.slice(0, 24))).toEqual([
      'PATCH issues/comments/8 ',
    ]);
  });

  it('is found beyond the first hundred comments', async () => {
    await comment(
      LIST,
      Array.from({ length: 100 }, (_, id) => ({ id, body: '', user: null })),
    );
    expect(asked.filter((one) => one.startsWith('GET issues')).length).toBe(30);
  });

  it('is not written from what is no list, and a refusal is told in a sentence', async () => {
    expect(await comment('{"version":1,"changes":"x"}', [])).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/changes\.json holds no list of changes\.\n$/),
    });
    delete answers['GET issues/7/comments'];
    const refused = await run({ workflow_run: RUN }, { NUMBER: '9' }, 'comment', join(folder, 'changes.json'));
    expect(refused.code).toBe(2);
    expect((await run({}, { NUMBER: '7; rm' }, 'comment', 'x')).code).toBe(2);
  });

  it('goes when the request closes', async () => {
    answers['GET issues/7/comments'] = [
      { id: 8, body: `${COMMENT_MARK}\nold`, user: BOT },
      { id: 9, body: 'x', user: BOT },
    ];
    expect(await run({ pull_request: { number: 7 } }, {}, 'close')).toMatchObject({ code: 0, errors: '' });
    expect(asked.filter((one) => !one.startsWith('GET'))).toEqual(['DELETE issues/comments/8']);
  });
});
