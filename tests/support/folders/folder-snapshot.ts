/** Describes a folder whole: files with their bytes and modes, links, and folders, empty ones too. */
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { contentDigest } from '../../../src/releases/journal/disk-state.ts';

/** What lies at each path below a folder; folders at its top that are named in `without` are left out. */
export function snapshotOf(
  folder: string,
  without: readonly string[] = ['.git', '.broadsheet'],
): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (path: string) => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      const below = path === '' ? name : `${path}/${name}`;
      if (without.includes(below)) continue;
      const file = join(folder, below);
      const stat = lstatSync(file);
      if (stat.isDirectory()) {
        found[`${below}/`] = 'folder';
        walk(below);
      } else
        found[below] = stat.isSymbolicLink()
          ? `→ ${readlinkSync(file)}`
          : `${(stat.mode & 0o777).toString(8)} ${contentDigest(readFileSync(file))}`;
    }
  };
  walk('');
  return found;
}
