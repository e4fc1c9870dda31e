/** Names the code that prints pages by all that has shaped it, so that it can be kept until any of that changes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteUrl } from '../../core/urls/site-url.ts';
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

/**
 * Returns a digest of all that shapes the code that Astro makes of a project: its sources and settings, the packages as they
 * are installed, Node, the environment, the address of the site, and the project's own place.
 *
 * @param recordFile Keeps the digests of the sources, so that only those are read that have changed.
 * @returns 32 hexadecimal digits.
 * @throws Error When a file can't be read.
 */
export function codeKey(
  root: string,
  { origin, base }: SiteUrl,
  recordFile: string,
  variables: NodeJS.ProcessEnv = process.env,
): string {
  const files = [
    ...SETTINGS,
    ...readdirSync(root)
      .filter((name) => ENV_FILE.test(name))
      .sort(),
  ];
  return digestOf(
    JSON.stringify([
      process.version,
      root,
      origin,
      base,
      Object.entries(variables)
        .filter(([name]) => ENV_NAME.test(name))
        .sort(),
      files.map((name) => [name, existsSync(join(root, name)) ? digestOf(readFileSync(join(root, name))) : '']),
      digestFiles(join(root, 'src'), recordFile).map(({ path, digest }) => [path, digest]),
    ]),
  );
}
