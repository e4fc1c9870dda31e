/** Writes a module and all that it imports into few files, as reading hundreds takes up to a second of each process. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutputOptions } from 'rolldown';

/** What a module asks of its own place stays the place of its source. */
const OWN_PLACE = /\bimport\.meta\.(dirname|filename|url)\b/g;

export interface Bundle {
  /** The project, and the module below it. */
  root: string;
  source: string;
  /** The folder that is made, whole or not at all, and the name of the file in it that is to be loaded. */
  folder: string;
  entry: string;
  /** Whether the code of a package goes into the files as well; one with parts that are no modules can't. */
  isInlined(id: string): boolean;
  minify: NonNullable<OutputOptions['minify']>;
}

/**
 * Writes a bundle, and returns whether it wasn't there.
 *
 * @throws Error When it can't be made.
 */
export async function writeBundle({ root, source, folder, entry, isInlined, minify }: Bundle): Promise<boolean> {
  if (existsSync(join(folder, entry))) return false;
  const { rolldown } = await import('rolldown');
  const draft = join(dirname(folder), `draft-${randomUUID()}`);
  mkdirSync(draft, { recursive: true });
  try {
    const build = await rolldown({
      input: join(root, source),
      cwd: root,
      platform: 'node',
      logLevel: 'silent',
      external: (id) => isPackage(id) && !isInlined(id),
      plugins: [
        {
          name: 'own-place',
          transform: {
            // Of a thousand modules, few are passed from one language to the other
            filter: { code: OWN_PLACE },
            handler: (code, id) => code.replace(OWN_PLACE, (_, asked) => placeOf(id, asked)),
          },
        },
      ],
    });
    await build.write({
      dir: draft,
      format: 'esm',
      entryFileNames: entry,
      chunkFileNames: '[name]-[hash].js',
      minify,
    });
    await build.close();
    // Another process may have been faster; a folder without the file is of a version before
    if (existsSync(join(folder, entry))) return false;
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    return true;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function isPackage(id: string): boolean {
  return !/^[./]/.test(id) && !/^[a-z]:/i.test(id);
}

function placeOf(file: string, asked: string): string {
  return JSON.stringify(asked === 'dirname' ? dirname(file) : asked === 'filename' ? file : pathToFileURL(file).href);
}
