/** Writes addresses without what follows readers in place of those that `npm run check` warns of. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../core/problems/problem.ts';
import { writeWholeSync } from '../disk/atomic-write.ts';
import { countOf } from '../newsroom/report/print-problems.ts';

/**
 * Mends each problem that says what to write in place of what, in its line. Nothing else of a file changes.
 *
 * @param cwd The folder that the paths of problems start from.
 * @returns How many problems were mended.
 */
export function mendAddresses(problems: readonly Problem[], cwd: string): number {
  let mended = 0;
  for (const [file, found] of Map.groupBy(problems, (problem) => problem.file)) {
    const path = resolve(cwd, file);
    const fixes = found.flatMap(({ fix, line }) => (fix && line !== undefined ? [{ ...fix, line }] : []));
    if (fixes.length === 0) continue;
    // Line ends stay as they are: a line is an item of even index
    const parts = readFileSync(path, 'utf8').split(/(\r\n|\n|\r)/);
    for (const { line, written, text } of fixes) {
      const index = (line - 1) * 2;
      const before = parts[index] ?? '';
      // HTML writes & as an entity
      const form = [written, written.replaceAll('&', '&amp;')].find((one) => before.includes(one));
      if (form === undefined) continue;
      parts[index] = before.replaceAll(form, form === written ? text : text.replaceAll('&', '&amp;'));
      mended++;
    }
    writeWholeSync(path, parts.join(''));
  }
  return mended;
}

/** Says what was mended. */
export function toldMended(count: number): string {
  return `${countOf(count, 'address was', 'addresses were')} written without what follows readers.`;
}
