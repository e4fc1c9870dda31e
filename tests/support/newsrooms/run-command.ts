/** Runs an editor's command in a newsroom, as npm does. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { NOW } from './newsroom-folder.ts';

export interface Said {
  code: number | null;
  out: string;
  errors: string;
}

/** `command` is a file in `src/commands/` without its ending. */
export function runCommand(command: string, folder: string, ...options: string[]): Promise<Said> {
  const file = join(import.meta.dirname, `../../../src/commands/${command}.ts`);
  const child = spawn(process.execPath, [file, ...options], {
    cwd: folder,
    env: { ...process.env, NOW, GIT_CEILING_DIRECTORIES: dirname(folder) },
  });
  const said = { out: '', errors: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
  });
}
