/**
 * Tells a pull request on GitHub what it changes for readers, in one comment. It runs in a workflow that may write, after
 * the one of the pull request, and runs none of its code: what that has left is data, and believed in nothing.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readChangeList } from '../core/review/change.ts';
import { COMMENT_MARK, reviewComment } from '../core/review/review-comment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { tellFault } from './command-fault.ts';
import { connectGitHub, type GitHub } from './github-api.ts';

const USAGE = `Usage: node src/commands/run.js pull-request find|comment|close

For the workflows of GitHub alone.
  find             writes the number of the pull request whose run has ended to GITHUB_OUTPUT, with the address of its
                   preview below PREVIEW_URL; nothing where it has a newer commit
  comment <file>   writes the list of changes (changes.json of npm run review) as a comment on pull request NUMBER
  close            removes the comment`;

/** What a finished run says of itself (webhook event “workflow_run”). */
interface FinishedRun {
  id: number;
  html_url: string;
  head_sha: string;
  head_branch: string;
  head_repository: { full_name: string; owner: { login: string } } | null;
}

interface PullRequest {
  number: number;
  head: { sha: string; repo: { full_name: string } | null };
}

try {
  const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  const [task, file] = positionals;
  if (values.help) console.log(USAGE);
  else if (task === 'find') await find(connectGitHub(process.env), runOf(eventIn()));
  else if (task === 'comment' && file !== undefined) await comment(connectGitHub(process.env), runOf(eventIn()), file);
  else if (task === 'close') await close(connectGitHub(process.env), numberIn(eventIn().pull_request?.number));
  else throw new UserError(`There is nothing such as “${task ?? ''}” to do.\n\n${USAGE}`);
} catch (error) {
  tellFault(error);
}

/**
 * The number is asked of GitHub, by the branch that the event names: a run of a fork could write any into a file. Where the
 * branch has a newer commit, its own run will tell.
 */
async function find(gitHub: GitHub, run: FinishedRun): Promise<void> {
  const { head_repository: from, head_branch: branch, head_sha: commit } = run;
  // A fork may be gone by now
  const head = `${from?.owner.login}:${branch}`;
  const open = from ? await gitHub.list<PullRequest>(`pulls?state=open&head=${encodeURIComponent(head)}`) : [];
  const meant = open.find(({ head: { sha, repo } }) => sha === commit && repo?.full_name === from?.full_name);
  if (!meant) {
    console.log('::notice::No open pull request has this commit as its newest.');
    return;
  }
  const number = numberIn(meant.number);
  const isOwn = from?.full_name === gitHub.repository;
  const site = previewOf(number, isOwn);
  write({ number: String(number), own: String(isOwn), site: site ?? '', folder: `pull-${number}` });
}

async function comment(gitHub: GitHub, run: FinishedRun, file: string): Promise<void> {
  const number = numberIn(Number(process.env['NUMBER']));
  const list = readChangeList(readFileSync(file, 'utf8'));
  if (!list) throw new UserError(`${file} holds no list of changes.`);
  const found = await gitHub.list<{ id: number; name: string }>(`actions/runs/${run.id}/artifacts`, 'artifacts');
  const addressOf = (name: string) => {
    const artifact = found.find((one) => one.name === name);
    return artifact && `${run.html_url}/artifacts/${numberIn(artifact.id)}`;
  };
  const text = reviewComment(list, {
    site: process.env['SITE'] || undefined,
    pictures: addressOf('review.html'),
    download: addressOf('preview'),
    run: run.html_url,
    commit: run.head_sha,
    isForeign: run.head_repository?.full_name !== gitHub.repository,
  });
  const [own, ...doubles] = await ownComments(gitHub, number);
  if (own === undefined) await gitHub.send('POST', `issues/${number}/comments`, { body: text });
  else await gitHub.send('PATCH', `issues/comments/${own}`, { body: text });
  for (const double of doubles) await gitHub.send('DELETE', `issues/comments/${double}`);
}

async function close(gitHub: GitHub, number: number): Promise<void> {
  for (const id of await ownComments(gitHub, number)) await gitHub.send('DELETE', `issues/comments/${id}`);
}

/** Anybody may write the mark; only a comment of the workflows’ own account is ours to change. */
async function ownComments(gitHub: GitHub, number: number): Promise<number[]> {
  const comments = await gitHub.list<{ id: number; body?: string; user: { login: string; type: string } | null }>(
    `issues/${number}/comments`,
  );
  return comments
    .filter(({ user }) => user?.login === 'github-actions[bot]' && user.type === 'Bot')
    .filter(({ body }) => body?.startsWith(COMMENT_MARK))
    .map(({ id }) => numberIn(id));
}

/** A fork’s pages are published nowhere: anybody could show anything in the newsroom’s name. */
function previewOf(number: number, isOwn: boolean): string | undefined {
  const url = process.env['PREVIEW_URL'];
  if (!url || !isOwn) return undefined;
  if (!/^https:\/\/[^\s"<>]+$/.test(url))
    throw new UserError(`PREVIEW_URL can’t be “${url}”. Write the full address, such as https://preview.example.org`);
  return `${url.replace(/\/+$/, '')}/pull-${number}/`;
}

function write(outputs: Record<string, string>): void {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  appendFileSync(process.env['GITHUB_OUTPUT'] ?? '/dev/stdout', lines.join(''));
}

function eventIn(): { workflow_run?: FinishedRun; pull_request?: { number?: number } } {
  const file = process.env['GITHUB_EVENT_PATH'];
  if (!file) throw new UserError('GITHUB_EVENT_PATH is not set: this runs in a workflow of GitHub.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

function runOf({ workflow_run: run }: { workflow_run?: FinishedRun }): FinishedRun {
  if (!run) throw new UserError('This runs when another workflow has ended (workflow_run).');
  return run;
}

function numberIn(value: unknown): number {
  if (!Number.isSafeInteger(value) || Number(value) < 1) throw new UserError(`“${value}” is no number of GitHub’s.`);
  return Number(value);
}
