/** Finds files of the source behind addresses that begin with the path of the old site. */
import type { SourceFile } from '../../sources/folder.ts';

/**
 * Returns a function that takes the path of the site off addresses which lead to files of the source: with the base /blog,
 * /blog/images/a.jpg is the file images/a.jpg below a public folder. All else in a text stays as it is.
 */
export function baseStripper(
  base: string,
  files: readonly SourceFile[],
  publicFolders: readonly string[],
): (text: string) => string {
  if (base === '' || base === '/') return (text) => text;
  const paths = new Set(files.map(({ path }) => path));
  const has = (path: string) => publicFolders.some((folder) => paths.has(folder === '.' ? path : `${folder}/${path}`));
  const written = base.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');
  const pattern = new RegExp(`(?<=[\\s("'<=]|^)${written}/([^\\s()"'<>?#]+)`, 'g');
  return (text) => text.replace(pattern, (address, path: string) => (has(decode(path)) ? `/${path}` : address));
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
