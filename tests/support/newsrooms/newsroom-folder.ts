/** Makes small newsrooms of fixtures in folders of their own, and reads them as `npm run check` does. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../../src/newsroom/files/environment.ts';
import { printProblems } from '../../../src/newsroom/report/print-problems.ts';
import type { Reading } from '../../../src/newsroom/session/session.ts';
import { startSession } from '../../../src/newsroom/session/start-session.ts';

export const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** The day on which all fixtures are read. */
export const NOW = '2026-01-31T09:00:00Z';

/** The base newsroom with an overlay, a folder of `content/` and `public/`, in a new folder. */
export function makeNewsroomFolder(overlay?: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'newsroom-')));
  cpSync(join(FIXTURES, 'base'), folder, { recursive: true });
  for (const part of ['content', 'public']) {
    const source = overlay && join(overlay, part);
    if (source && existsSync(source)) cpSync(source, join(folder, part), { recursive: true });
  }
  return folder;
}

/**
 * Renders the bodies of many overlays at once, as stories of one newsroom: starting a worker for each of them would
 * take most of the time. Answers the folder whose cache holds them.
 */
export async function renderTogether(overlays: string[]): Promise<string> {
  const folder = makeNewsroomFolder();
  for (const [index, overlay] of overlays.entries()) {
    const articles = join(overlay, 'content/articles');
    if (existsSync(articles)) cpSync(articles, join(folder, `content/articles/${index}`), { recursive: true });
  }
  await readNewsroomFolder(folder);
  return folder;
}

/** Lets a newsroom use the rendered bodies of another one. */
export function shareBodies(from: string, to: string): void {
  mkdirSync(join(to, '.cache'));
  symlinkSync(join(from, '.cache/bodies'), join(to, '.cache/bodies'));
}

export function removeNewsroom(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What `npm run check` knows of a newsroom in an environment, and the report that it prints. */
export async function readNewsroomFolder(
  folder: string,
  variables: Record<string, string> = {},
): Promise<Reading & { report: string }> {
  const environment = readEnvironment({ NOW, ...variables }, folder);
  const reading = await startSession(environment, true).read({ get: () => undefined });
  return { ...reading, report: printProblems(reading.problems, reading.levels, folder) };
}
