/** The files that a newsroom publishes for machines, each with the key of all that it holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from '../core/data-file.ts';
import type { PageContext } from '../core/page-context.ts';
import type { Newsroom } from './newsroom.ts';
import { digestOf } from './text-file.ts';

/** In the order of their paths. A file of the same name in `public/` takes the place of one. */
export function createDataFiles(newsroom: Newsroom, _context: PageContext): DataFile[] {
  const files: DataFile[] = [];
  const code = codeDigest();
  return files
    .filter(({ path }) => !newsroom.publicFiles.has(path))
    .map((file) => ({ ...file, key: digestOf(code + file.key) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The sources that make these files, which no key of theirs would tell otherwise. */
function codeDigest(): string {
  const folder = join(import.meta.dirname, '../core');
  const sources = readdirSync(folder).sort();
  return digestOf(sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));
}
