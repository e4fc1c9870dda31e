/** Where the demo newsroom lies, which many tests read: at the top, or aside where `npm run init` has put it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { importsOf } from '../../../src/disk/source-fingerprint.ts';
import { DEMO_ASIDE, isDemo } from '../../../src/newsroom/files/demo.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The folder that holds its `content/` and `public/`, or `undefined` where a newsroom has removed it. */
export const DEMO_PLACE = [DEMO_ASIDE, '.']
  .map((place) => join(ROOT, place))
  .find((place) => isDemo(join(place, 'content')));

/** Returns the path of a file or folder of the demo: `content/site/site.yaml`. */
export function demoPath(path: string): string {
  return join(DEMO_PLACE ?? ROOT, path);
}

/** It serves the demo only where no other site is named. */
const ANY_SITE = join(ROOT, 'tests/support/browser/open-site.ts');

/** Lists the test files that read the demo, from the top of the project: those whose imports lead to this module. */
export function testsOfDemo(): string[] {
  const known = new Map<string, boolean>([
    [import.meta.filename, true],
    [ANY_SITE, false],
  ]);
  const leadsHere = (file: string): boolean => {
    const found = known.get(file);
    if (found !== undefined) return found;
    known.set(file, false);
    const leads = importsOf(readFileSync(file, 'utf8'))
      .map(({ specifier }) => resolve(dirname(file), specifier))
      .some(
        (path) => path.startsWith(join(ROOT, 'tests')) && path.endsWith('.ts') && existsSync(path) && leadsHere(path),
      );
    known.set(file, leads);
    return leads;
  };
  return readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && leadsHere(join(ROOT, file)))
    .sort();
}
