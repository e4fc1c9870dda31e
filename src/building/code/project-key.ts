/** Names a project by all that shapes its code, so that what is made of it can be kept until any of that changes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../disk/digest.ts';
import { digestFiles } from '../../disk/file-digests.ts';

/** Files of the project, besides its sources, that tell Astro and Vite what to make; the last is what npm has installed. */
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  'node_modules/astro/package.json',
  'node_modules/vite/package.json',
  'node_modules/.package-lock.json',
];

/** Vite reads them, and hands variables of these names on to the code (vite.dev/guide/env-and-mode). */
const ENV_FILE = /^\.env(\.|$)/;
const ENV_NAME = /^(PUBLIC_(?!DIR$)|VITE_)/;

/** Those of the process as it began: Vite adds what it reads in `.env`, and a key of the same project would be another. */
const VARIABLES: NodeJS.ProcessEnv = { ...process.env };

/** The folder of a project in which what is made of its code is kept; Astro has its own files beside it. */
export const CODE_FOLDER = '.astro/code';

/**
 * Returns a digest of all that shapes the code of a project: its sources and settings, the packages as they are installed,
 * Node, the environment, and the project's own place.
 *
 * @param root The folder of the project. It keeps the digests of its sources, so that only those are read that have changed.
 * @returns 32 hexadecimal digits.
 * @throws Error When a file can't be read, or a digest be kept.
 */
export function projectKey(root: string, variables = VARIABLES): string {
  const names = readdirSync(root).filter((name) => ENV_FILE.test(name));
  const files = [...SETTINGS, ...names.sort()].map((name) => join(root, name));
  return digestOf(
    JSON.stringify([
      process.version,
      root,
      Object.entries(variables)
        .filter(([name]) => ENV_NAME.test(name))
        .sort(),
      files.map((file) => [file, existsSync(file) ? digestOf(readFileSync(file)) : '']),
      digestFiles(join(root, 'src'), join(root, CODE_FOLDER, 'sources.json')).map(({ path, digest }) => [path, digest]),
    ]),
  );
}
