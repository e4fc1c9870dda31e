/** Runs npm, and the commands of the code that stands in a folder. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../newsroom/files/user-error.ts';
import type { Helpers, ProposedChanges } from './carry-out.ts';

/** The helpers of an upgrade on this machine. */
export const HELPERS: Helpers = {
  async install(root) {
    const code = await runNpm(root, ['ci']);
    if (code !== 0)
      throw new UserError(
        'npm could not install the packages, as it says above. Go on with: npm run upgrade. Or install them yourself with “npm ci”, and go on with: npm run upgrade -- --no-install. Or take the upgrade back: npm run upgrade -- --undo.',
      );
  },
  async propose(root, from, to) {
    const file = join(root, 'src/commands/codemods.ts');
    if (!existsSync(file)) return { codemods: [], files: [], unread: [] };
    const { code, out, errors } = await runOwn(root, [file, from, to]);
    if (code === 0) return JSON.parse(out) as ProposedChanges;
    throw new UserError(
      `The codemods could not be carried out:\n${errors.trim()}\nGo on when that is mended: npm run upgrade. Or take the upgrade back: npm run upgrade -- --undo.`,
    );
  },
  tell: (line) => console.log(line),
};

/** Runs npm in a folder; what it says is printed. Returns its exit code. */
export function runNpm(root: string, args: string[]): Promise<number> {
  // npm says where it lies itself, which holds on Windows, too, where it is no program but a script of the shell
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const [program, first] = script?.endsWith('.js') ? [node ?? process.execPath, [script]] : ['npm', []];
  const child = spawn(program as string, [...(first as string[]), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new UserError(`npm can’t be started: ${error.message}.`)));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Runs a module with the Node that is installed in a folder. Returns what it prints. */
export function runOwn(
  root: string,
  args: string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; out: string; errors: string }> {
  // Where npm links no file on Windows, the package of this machine holds it
  const linked = process.platform === 'win32' ? `node-win-${process.arch}/bin/node.exe` : '.bin/node';
  const own = join(root, 'node_modules', linked);
  const child = spawn(existsSync(own) ? own : process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (said.errors += text));
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new UserError(`Node can’t be started: ${error.message}.`)));
    child.on('close', (code) => done({ code: code ?? 1, ...said }));
  });
}
