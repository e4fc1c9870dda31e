/** Gives workers and processes one file to start from. */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shortDigestOf } from './digest.ts';
import { removeOldest } from './remove-oldest.ts';
import { writeBundle } from './write-bundle.ts';

const ROOT = join(import.meta.dirname, '../..');
/** It goes with the installation, and is no part of the cache, which others may carry from machine to machine. */
const FOLDER = join(ROOT, 'node_modules/.cache/broadsheet');
const ENTRY = 'entry.js';
/** How many of a name are kept, as checkouts may share an installation. */
const KEPT = 6;

export interface BundledModule {
  /** The module, from the top of the project. */
  source: string;
  name: string;
  /** A name of all code that it reaches. */
  key: string;
  /** Whether the code of packages goes into the file as well. */
  withPackages: boolean;
  /** Where the file is kept. */
  folder?: string;
}

/**
 * Returns the file that holds a module and all that it imports, which is made where the code has changed; or the module itself
 * where none can be written. It never rejects.
 */
export async function bundledModule({ source, name, key, withPackages, folder = FOLDER }: BundledModule): Promise<URL> {
  // The file names places below the top of the project, which may have been moved, or copied with its packages
  const made = join(folder, `${name}-${shortDigestOf(`${ROOT} ${key}`)}`);
  const entry = join(made, ENTRY);
  try {
    const bundle = { root: ROOT, source, folder: made, entry: ENTRY, isInlined: () => withPackages, minify: true };
    if (await writeBundle(bundle)) removeOldest(folder, (file) => file.startsWith(`${name}-`), KEPT);
    accessSync(entry, constants.R_OK);
    return pathToFileURL(entry);
  } catch {
    return pathToFileURL(join(ROOT, source));
  }
}
