/** Makes the program of the desk of its packages, in files that are served by the newsroom’s own host. */

import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { DESK_FOLDER, DESK_SCRIPT } from '../../core/urls/reserved-paths.ts';
import { makerOf } from '../../disk/makers.ts';
import { removeOldest } from '../../disk/remove-oldest.ts';
import { licencesOf } from './licences.ts';
import { isLeftOut, withOwnPaths } from './sveltia.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** It goes with the installation, as it is made of packages and sources alone. */
const FOLDER = join(ROOT, 'node_modules/.cache/broadsheet');
const SVELTIA = join(ROOT, 'node_modules/@sveltia/cms/npm');
const KEPT = 4;
const ENTRY = DESK_SCRIPT.slice(DESK_FOLDER.length);
/** Fonts with their licences. What decodes pictures of telephones needs a policy that lets code be compiled. */
const SERVED = /\.(?:woff2|txt)$/;

/**
 * Returns the folder that holds the program, which is made where packages or sources have changed.
 *
 * @throws Error When it can't be made or written.
 */
export async function deskProgram(): Promise<string> {
  const folder = join(FOLDER, `desk-${makerOf('desk')}`);
  if (existsSync(join(folder, ENTRY))) return folder;
  const draft = join(FOLDER, `draft-${randomUUID()}`);
  mkdirSync(join(draft, 'assets'), { recursive: true });
  try {
    await writeProgram(draft);
    for (const name of readdirSync(join(SVELTIA, 'assets')).filter((file) => SERVED.test(file)))
      copyFileSync(join(SVELTIA, 'assets', name), join(draft, 'assets', name));
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    removeOldest(FOLDER, (file) => file.startsWith('desk-'), KEPT);
    return folder;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function writeProgram(dir: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: join(ROOT, 'src/client/desk/desk.ts'),
    cwd: ROOT,
    platform: 'browser',
    logLevel: 'silent',
    plugins: [sveltia],
  });
  const { output } = await build.write({
    dir,
    format: 'esm',
    entryFileNames: ENTRY,
    chunkFileNames: '[name]-[hash].js',
    minify: true,
  });
  await build.close();
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  writeFileSync(join(dir, 'licences.txt'), licencesOf(modules));
}

const NOTHING = '\0nothing';

const sveltia: Plugin = {
  name: 'sveltia',
  resolveId: (id) => (isLeftOut(id) ? NOTHING : undefined),
  load: (id) => (id === NOTHING ? 'export default []' : undefined),
  transform: (code, id) => (id === join(SVELTIA, 'index.js') ? withOwnPaths(code) : undefined),
};
