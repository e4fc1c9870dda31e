/** Writes all that a build runs into one file, as reading a thousand modules takes longer than a build after an edit. */
import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeOldest } from '../../disk/remove-oldest.ts';
import { CODE_FOLDER } from './project-key.ts';

/** The module that carries out the command, from the top of a project. */
const SOURCE = 'src/commands/build-newsroom.ts';
const NAME = 'builder-';
const ENTRY = 'builder.js';
const KEPT = 2;

/** Packages that every build loads, which are code alone; all others stay where they are, and most are never loaded. */
const INLINED = /^(zod|yaml|svgo|css-tree|csso|css-select|d3-|topojson-client|uqr|cldr-core)/;

/** What a module asks of its own place stays the place of its source. */
const OWN_PLACE = /\bimport\.meta\.(dirname|filename|url)\b/g;

/** Returns the file that a build of a project can start from, or `undefined` where none was made of its code. */
export function findBuilder(root: string, project: string): URL | undefined {
  const file = join(root, CODE_FOLDER, NAME + project, ENTRY);
  return existsSync(file) ? pathToFileURL(file) : undefined;
}

/**
 * Makes that file, where it isn't there.
 *
 * @throws Error When it can't be made.
 */
export async function makeBuilder(root: string, project: string): Promise<void> {
  const folder = join(root, CODE_FOLDER);
  const made = join(folder, NAME + project);
  if (existsSync(made)) return;
  const { rolldown } = await import('rolldown');
  const draft = join(folder, `draft-${randomUUID()}`);
  try {
    const build = await rolldown({
      input: join(root, SOURCE),
      cwd: root,
      platform: 'node',
      logLevel: 'silent',
      external: (id) => !/^[./]/.test(id) && !/^[a-z]:/i.test(id) && !INLINED.test(id),
      plugins: [
        { name: 'own-place', transform: (code, id) => code.replace(OWN_PLACE, (_, asked) => placeOf(id, asked)) },
      ],
    });
    await build.write({ dir: draft, format: 'esm', entryFileNames: ENTRY, chunkFileNames: '[name]-[hash].js' });
    await build.close();
    renameSync(draft, made);
    removeOldest(folder, (name) => name.startsWith(NAME), KEPT);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function placeOf(file: string, asked: string): string {
  return JSON.stringify(asked === 'dirname' ? dirname(file) : asked === 'filename' ? file : pathToFileURL(file).href);
}
