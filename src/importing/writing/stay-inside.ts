/** Keeps a move inside the folders of the newsroom, also where one of them is a link. */
import { dirname, sep } from 'node:path';
import { toRealFolder } from '../../disk/real-folder.ts';
import { type Environment, toRealPath } from '../../newsroom/files/environment.ts';
import { UserError } from '../../newsroom/files/user-error.ts';
import { visible } from '../../newsroom/report/print-problems.ts';

/**
 * Returns the function that turns a virtual path below `content/` or `public/` into a real one.
 *
 * @throws UserError From that function, where a link leads the path out of its folder.
 */
export function stayInside(environment: Environment): (path: string) => string {
  const known = new Set<string>();
  return (path) => {
    const real = toRealPath(path, environment);
    const folder = dirname(real);
    if (known.has(folder)) return real;
    const root = toRealFolder(path.startsWith('public/') ? environment.publicDir : environment.contentDir);
    if (!`${toRealFolder(folder)}${sep}`.startsWith(root + sep))
      throw new UserError(
        visible(
          `“${dirname(path)}” is a link that leads out of the newsroom, so nothing is written there. Put a folder in its place, and import again.`,
        ),
      );
    known.add(folder);
    return real;
  };
}
