/** Runs rsync, and words its faults. */
import { spawn } from 'node:child_process';
import { UserError } from '../../newsroom/files/user-error.ts';

/** Takes the paths from the input, each ended by a NUL, so that any name can be said. */
export const fromList = ['--files-from=-', '--from0', '--'];

/**
 * Runs rsync with paths for `fromList`.
 *
 * @throws UserError When it could not do all of its work.
 */
export async function rsync(address: string, options: readonly string[], paths: readonly string[] = []): Promise<void> {
  const { code, errors } = await runRsync(options, paths);
  if (code !== 0) throw rsyncFault(address, code, errors);
}

interface Ran {
  code: number;
  output: string;
  errors: string;
}

/**
 * Runs rsync, however it ends.
 *
 * @throws UserError When it is not installed.
 */
export function runRsync(options: readonly string[], paths: readonly string[] = []): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn('rsync', ['-s8', ...options], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const ran = { output: '', errors: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      ran.output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      ran.errors += chunk;
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ENOENT'
          ? new UserError(
              'rsync is not installed here. Debian and Ubuntu: apt-get install rsync; macOS: brew install rsync; Windows: run this in WSL.',
            )
          : error,
      );
    });
    child.on('close', (code) => resolve({ code: code ?? 1, ...ran }));
    // A server that ends early takes no more of the list
    child.stdin.on('error', () => {});
    child.stdin.end(paths.map((path) => `${path}\0`).join(''));
  });
}

/** Returns what to say of the way in which rsync has ended. */
export function rsyncFault(address: string, code: number, errors: string): UserError {
  const said = errors.trim().split('\n')[0] ?? '';
  const what =
    code === 255 || code === 10 || code === 12 || code === 30 || code === 35
      ? `${address} can’t be reached, or doesn’t let you in`
      : `rsync could not do its work at ${address}`;
  return new UserError(`${what} (${code}): ${said} Mend that and run it again; it goes on.`);
}
