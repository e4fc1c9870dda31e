/** Reads stories of the demo. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPath } from '../sites/demo-newsroom.ts';

/** The files of a story of the demo, by language: `articles/2026/slow-money`. */
export function demoStory(story: string): Map<string, string> {
  const folder = join(demoPath('content'), story);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return new Map(files.map((name) => [name.slice(0, -3), readFileSync(join(folder, name), 'utf8')]));
}
