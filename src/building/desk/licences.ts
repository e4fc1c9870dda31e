/** The licences of the packages that the program of the desk is made of, as they ask for their notice. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE = /^licen[cs]e(?:\.\w+)?$/i;

/**
 * Returns the licences of all packages that modules come from, by the names of the packages.
 *
 * @param modules The paths of modules.
 */
export function licencesOf(modules: readonly string[]): string {
  const folders = modules.flatMap((path) => PACKAGE.exec(path.replaceAll('\\', '/'))?.[0] ?? []);
  return [...new Set(folders)]
    .filter((folder) => existsSync(folder))
    .sort()
    .map((folder) => {
      const file = readdirSync(folder).find((name) => LICENCE.test(name));
      const text = file === undefined ? 'See its package.json.' : readFileSync(join(folder, file), 'utf8').trim();
      return `${folder.replace(/^.*\/node_modules\//, '')}\n\n${text}\n`;
    })
    .join('\n---\n\n');
}
