/** Writes all that a build runs into one file, as reading a thousand modules takes longer than a build after an edit. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeOldest } from '../../disk/remove-oldest.ts';
import { writeBundle } from '../../disk/write-bundle.ts';
import { CODE_FOLDER } from './project-key.ts';

/** The module that carries out the command, from the top of a project. */
const SOURCE = 'src/commands/build-newsroom.ts';
const NAME = 'builder-';
const ENTRY = 'builder.js';
const KEPT = 2;

/** Packages that every build loads, which are code alone; all others stay where they are, and most are never loaded. */
const INLINED = /^(zod|yaml|svgo|css-tree|csso|css-select|d3-|topojson-client|uqr|cldr-core)/;

/** Shorter code is read faster. Names stay, as errors are known by theirs. */
const SMALLER = { compress: true, mangle: false, codegen: true };

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
  const isNew = await writeBundle({
    root,
    source: SOURCE,
    folder: join(folder, NAME + project),
    entry: ENTRY,
    isInlined: (id) => INLINED.test(id),
    minify: SMALLER,
  });
  if (isNew) removeOldest(folder, (name) => name.startsWith(NAME), KEPT);
}
