/** A newsroom in which every text tries to break out of its place, built in a shell full of other tools' variables. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { balanceBidi } from '../../../src/core/text/bidi.ts';
import { buildNewsroom, foldersOf } from './build-newsroom.ts';

const NAME = 'hostile';
const FIXTURE = 'tests/fixtures/hostile';
const ARTICLES = resolve(import.meta.dirname, '../../..', FIXTURE, 'content/articles');

/** Builds it once a run; answers its output folder. Throws with the command's own words where it can't be built. */
export async function buildHostile(): Promise<string> {
  const mark = join(foldersOf(NAME).outDir, '../built-by-run');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === inject('run')) return foldersOf(NAME).outDir;
  const { outDir, exitCode, output } = await buildNewsroom({
    name: NAME,
    content: `${FIXTURE}/content`,
    now: '2026-01-01T00:00:00Z',
    // Variables that shells set for other tools
    env: { DEV: '1', MODE: 'test', PROD: '', NODE_ENV: 'test', FORCE_COLOR: '1' },
  });
  if (exitCode !== 0) throw new Error(`The hostile newsroom can’t be built (exit code ${exitCode}).\n\n${output}`);
  writeFileSync(mark, inject('run'));
  return outDir;
}

/** The path of each article with its title as it was written, its direction controls closed. */
export const HOSTILE_TITLES = readdirSync(ARTICLES).flatMap((story) =>
  readdirSync(join(ARTICLES, story))
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const [, frontMatter = ''] = readFileSync(join(ARTICLES, story, file), 'utf8').split(/^---$/m);
      const { title } = parse(frontMatter) as { title: string };
      return { path: `/${file.replace('.md', '')}/${story}/`, title: title + balanceBidi(title) };
    }),
);
