/** A newsroom in which every text tries to break out of its place, built in a shell full of other tools' variables. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { balanceBidi } from '../../src/core/text/bidi.ts';
import { buildNewsroom } from './build-newsroom.ts';

const FIXTURE = 'tests/fixtures/hostile';
const ARTICLES = resolve(import.meta.dirname, '../..', FIXTURE, 'content/articles');

/** Builds it; answers its output folder. Throws with the command's own words where it can't be built. */
export async function buildHostile(): Promise<string> {
  const { outDir, exitCode, output } = await buildNewsroom({
    name: 'hostile',
    content: `${FIXTURE}/content`,
    now: '2026-01-01T00:00:00Z',
    // Variables that shells set for other tools
    env: { DEV: '1', MODE: 'test', PROD: '', NODE_ENV: 'test', FORCE_COLOR: '1' },
  });
  if (exitCode !== 0) throw new Error(`The hostile newsroom can’t be built (exit code ${exitCode}).\n\n${output}`);
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
