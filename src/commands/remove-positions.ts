/** Takes the position out of the files of which `npm run check` warns. */
import { resolve } from 'node:path';
import type { Problem } from '../core/problems/problem.ts';
import { cleanFile } from '../newsroom/positions/located-files.ts';
import { countOf } from '../newsroom/report/print-problems.ts';

const CHECKS = new Set<Problem['check']>(['located-picture', 'located-media']);

/**
 * Takes the position out of each file that a problem names, where that can be done.
 *
 * @param cwd The folder that the paths of problems start from.
 * @returns How many files were written.
 * @throws Error When a file can't be read or written.
 */
export async function removePositions(problems: readonly Problem[], cwd: string): Promise<number> {
  let written = 0;
  for (const { check, file } of problems) if (CHECKS.has(check) && (await cleanFile(resolve(cwd, file)))) written += 1;
  return written;
}

/** Says what was done. */
export function toldRemoved(count: number): string {
  return `${countOf(count, 'file says', 'files say')} no longer where ${count === 1 ? 'it was' : 'they were'} taken. Whoever can read the history of Git still finds it there.`;
}
