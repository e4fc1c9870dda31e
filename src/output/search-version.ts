/** Names the version of everything that makes a search index besides the stories. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../core/memoise.ts';

/** The modules that decide what stands in a record, and how it is indexed. */
const DECIDING_MODULES = [
  'core/plain-text.ts',
  'core/search-letters.ts',
  'core/search-record.ts',
  'core/search-text.ts',
  'output/search-engine.ts',
];

/** A hash of those modules, of Pagefind's version, and of that of the dictionaries by which words are divided. */
export const searchVersion = once(() => {
  const root = join(import.meta.dirname, '../..');
  const hash = createHash('sha256');
  for (const name of DECIDING_MODULES) hash.update(readFileSync(join(root, 'src', name)));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return hash.update(JSON.stringify([dependencies.pagefind, process.versions['icu']])).digest('hex');
});
