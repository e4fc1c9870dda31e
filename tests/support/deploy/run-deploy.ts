/** Runs `npm run deploy` in a folder with a built site, and ends it in the midst of its work where a test wants that. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ran {
  /** The exit code; `null` where it was killed. */
  code: number | null;
  output: string;
  /** In milliseconds. */
  duration: number;
}

const COMMAND = join(import.meta.dirname, '../../../src/commands/run.js');

export function runDeploy(
  room: string,
  options: readonly string[],
  env: Record<string, string> = {},
  watch: (child: ChildProcess) => void = () => {},
): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'deploy', ...options], {
    cwd: room,
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  watch(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, output, duration: performance.now() - began }));
  });
}

/** Ends a process without a warning, some milliseconds after it has printed a text for the first time. */
export function killAfter(child: ChildProcess, text: string, milliseconds: number): void {
  let printed = '';
  let timer: NodeJS.Timeout | undefined;
  child.stderr?.on('data', (chunk) => {
    printed += chunk;
    if (printed.includes(text)) timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  child.once('exit', () => clearTimeout(timer));
}
