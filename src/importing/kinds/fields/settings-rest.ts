/** Tells of what settings and data of the old site say and the newsroom has no place for. */
import type { Tell } from '../../archive/archive.ts';
import type { Fields } from '../../sources/front-matter-values.ts';
import { isPathIn, leavesOf, shown } from './leaves.ts';

/** Tells of each text whose path is none of `read`; `key.*` is each path below a key. */
export function tellSettings(fields: Fields, read: readonly string[], file: string, tell: Tell): void {
  const paths = new Set(read.map((path) => path.toLowerCase()));
  for (const { path, text, line } of leavesOf(fields))
    if (!isPathIn(path.toLowerCase(), paths))
      tell({
        kind: 'dropped',
        where: { file, ...(line !== undefined && { line }) },
        what: `“${shown(path)}” of the old site’s settings or data has no place here: “${shown(text)}”.`,
        remedy: 'Look whether the newsroom has a setting for it.',
      });
}
