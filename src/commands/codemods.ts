/**
 * Says, as one line of JSON, what the codemods between two versions would change in the newsroom. An upgrade asks the new
 * release's code so, and writes the files itself. Editors don't run it.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { readEnvironment } from '../newsroom/files/environment.ts';
import { listFiles } from '../newsroom/files/list-files.ts';
import { CODEMODS } from '../releases/codemods/codemods.ts';
import { codemodsBetween, proposeChanges } from '../releases/codemods/propose-changes.ts';
import { tellFault } from './command-fault.ts';

try {
  const [from = '', to = ''] = process.argv.slice(2);
  const { cwd, contentDir, publicDir } = readEnvironment(process.env, process.cwd());
  const realPaths = new Map<string, string>();
  const seen = new Set<string>();
  for (const [name, folder] of [['content', contentDir] as const, ['public', publicDir] as const])
    for (const { path, realPath } of listFiles(folder, folder, name, true).files) {
      // A link and what it leads to are one file
      const real = realpathSync(realPath);
      if (!seen.has(real)) realPaths.set(`${name}/${path}`, real);
      seen.add(real);
    }
  const shown = (path: string) => relative(cwd, realPaths.get(path) as string).replaceAll('\\', '/');
  const { codemods, files, unread } = proposeChanges(
    codemodsBetween(CODEMODS, from, to),
    [...realPaths.keys()],
    (path) => readFileSync(realPaths.get(path) as string),
  );
  const proposal = {
    codemods,
    files: files.map((file) => ({ ...file, path: shown(file.path) })),
    unread: unread.map(shown),
  };
  console.log(JSON.stringify(proposal));
} catch (error) {
  tellFault(error);
}
