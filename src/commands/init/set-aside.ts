/** Makes room for a new newsroom: what stands in its place is moved, never removed. */
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_ASIDE, isDemo } from '../../newsroom/files/demo.ts';
import type { Environment } from '../../newsroom/files/environment.ts';

type Folders = Pick<Environment, 'contentDir' | 'publicDir' | 'cwd'>;

/** What stands where a new newsroom is to be: nothing, the demo, or a newsroom of one's own. */
export function standingNewsroom({ contentDir, publicDir }: Folders): 'nothing' | 'demo' | 'own' {
  if (isDemo(contentDir)) return 'demo';
  return isEmpty(contentDir) && isEmpty(publicDir) ? 'nothing' : 'own';
}

/**
 * Moves the content and the public files into a folder of the project, and returns its name: `demo` for the demo, else
 * `before-init`, with a number where that is taken.
 *
 * @throws Error When a folder can't be moved, because it is on another disk or in use.
 */
export function setAside(folders: Folders): string {
  const { contentDir, publicDir, cwd } = folders;
  const wanted = standingNewsroom(folders) === 'demo' ? DEMO_ASIDE : 'before-init';
  let name = wanted;
  for (let number = 2; existsSync(join(cwd, name)); number += 1) name = `${wanted}-${number}`;
  mkdirSync(join(cwd, name));
  for (const [from, to] of [
    [publicDir, 'public'],
    // Last, as the demo is known by it
    [contentDir, 'content'],
  ] as const) {
    if (!isEmpty(from)) renameSync(from, join(cwd, name, to));
  }
  return name;
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
