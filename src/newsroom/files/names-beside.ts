/** Finds the file that an editor meant who has misspelt its name. */
import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { type Environment, toRealPath } from './environment.ts';

/** Returns the names in the folder of a virtual path, sorted; none where there is no such folder. */
export function namesBeside(path: string, environment: Environment): string[] {
  const folder = toRealPath(posix.dirname(path), environment);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Returns the hint that names another file in place of a reference's own. */
export function meantFile(written: string, name: string): string {
  return `Did you mean “${written.replace(/[^/]*$/, name)}”? Capitals and the ending must be the same.`;
}
