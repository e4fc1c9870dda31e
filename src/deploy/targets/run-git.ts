/** Runs Git. */
import { spawn } from 'node:child_process';
import { UserError } from '../../newsroom/files/user-error.ts';

interface Ran {
  code: number;
  output: string;
  bytes: Buffer;
  errors: string;
}

/**
 * Runs Git, apart from the repository in which this command was begun, such as by a hook. Whoever commits is named by Git’s own
 * variables, or is Broadsheet.
 *
 * @throws UserError When Git is not installed.
 */
export function git(
  options: readonly string[],
  { cwd, input, index }: { cwd: string; input?: string | undefined; index?: string },
): Promise<Ran> {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...env } = process.env;
  const name = process.env['GIT_AUTHOR_NAME'] ?? 'Broadsheet';
  const email = process.env['GIT_AUTHOR_EMAIL'] ?? 'broadsheet@localhost';
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'core.quotePath=false', ...options], {
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...env,
        ...(index !== undefined && { GIT_INDEX_FILE: index }),
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: process.env['GIT_COMMITTER_NAME'] ?? name,
        GIT_COMMITTER_EMAIL: process.env['GIT_COMMITTER_EMAIL'] ?? email,
        ...(!process.stdin.isTTY && { GIT_TERMINAL_PROMPT: '0' }),
        LC_ALL: 'C.UTF-8',
      },
    });
    const chunks: Buffer[] = [];
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ENOENT'
          ? new UserError('Git is not installed here. Install it from https://git-scm.com/.')
          : error,
      );
    });
    child.on('close', (code) => {
      const bytes = Buffer.concat(chunks);
      resolve({ code: code ?? 1, output: bytes.toString(), bytes, errors });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}
