/** Gives the workers that render bodies one file to start from, as reading hundreds takes a second of each. */
import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { once } from '../../core/text/memoise.ts';
import { makerOf } from '../../disk/makers.ts';
import { removeOldest } from '../../disk/remove-oldest.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SOURCE = join(ROOT, 'src/markdown/worker.ts');
/** It goes with the installation, and is no part of the cache, which others may carry from machine to machine. */
const FOLDER = join(ROOT, 'node_modules/.cache/broadsheet');
const NAME = 'body-worker-';
const ENTRY = 'worker.js';
/** How many are kept, as checkouts may share an installation. */
const KEPT = 6;

/**
 * Returns the module that a worker starts from: all that renders bodies in one file, which is made where the code has
 * changed, or the sources themselves where none can be written. It never rejects.
 */
export const bodyWorker: () => Promise<URL> = once(() => bodyWorkerIn(FOLDER));

/** The same with another folder for what is made. */
export async function bodyWorkerIn(folder: string): Promise<URL> {
  const made = join(folder, NAME + makerOf('bodies'));
  const entry = join(made, ENTRY);
  try {
    if (!existsSync(entry)) await bundle(folder, made);
    accessSync(entry, constants.R_OK);
    return pathToFileURL(entry);
  } catch {
    return pathToFileURL(SOURCE);
  }
}

async function bundle(folder: string, made: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const draft = join(folder, `draft-${randomUUID()}`);
  mkdirSync(draft, { recursive: true });
  try {
    const build = await rolldown({ input: SOURCE, cwd: ROOT, platform: 'node', logLevel: 'silent' });
    await build.write({ dir: draft, format: 'esm', entryFileNames: ENTRY });
    await build.close();
    // Another process may have been faster
    if (!existsSync(made)) renameSync(draft, made);
    removeOldest(folder, (name) => name.startsWith(NAME), KEPT);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
