/** Lists the files of a folder that strangers have made, sorted, and never leaves it. */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Tell } from '../archive/archive.ts';

/** A file of the source. */
export interface SourceFile {
  /** Relative to the folder, with slashes: `_posts/2019-01-05-harbour.md`. */
  path: string;
  realPath: string;
  /** In bytes. */
  size: number;
}

/** Folders that hold what programs have made or fetched, whatever the system. */
const NEVER = new Set(['node_modules', 'bower_components', 'vendor', '__MACOSX']);

/** What no editor has put there. */
const UNTOLD = new Set(['.git', '.DS_Store', 'node_modules', 'bower_components', '__MACOSX']);

/** The most files that a folder is read with: ten times the largest archive that has been seen. */
const MOST_FILES = 500_000;

/** How deep folders are followed; no system makes more, and a path has an end. */
const DEEPEST = 40;

/**
 * Lists all files below a folder in the order of their code units. A symbolic link is followed while it stays inside;
 * others are told, as is all that is no file. Hidden folders are not looked into, nor are hidden files listed, but for the
 * settings of Eleventy.
 *
 * @param passedOver Returns of a folder, by its path, what it holds, as a sentence, where it is not to be looked into.
 */
export function listSource(
  root: string,
  tell: Tell,
  passedOver: (path: string) => string | undefined = () => undefined,
): SourceFile[] {
  const files: SourceFile[] = [];
  const realRoot = realpathSync(root) + sep;
  const walk = (folder: string, prefix: string, depth: number, linkedFrom: readonly string[]): void => {
    for (const entry of entriesOf(folder, prefix, tell)) {
      const path = prefix + entry.name;
      if ((entry.name.startsWith('.') && entry.name !== '.eleventy.js') || NEVER.has(entry.name)) {
        if (!UNTOLD.has(entry.name)) drop(path, 'It is hidden, or holds what programs have fetched.');
        continue;
      }
      if (/[\ufffd\p{Cc}]/u.test(entry.name)) {
        drop(path, 'Its name is not UTF-8 or holds a control character.', 'Rename it, and import again.');
        continue;
      }
      const realPath = join(folder, entry.name);
      const found = entry.isSymbolicLink()
        ? followLink(realPath, realRoot, [realpathSync(folder), ...linkedFrom])
        : entry;
      const from = entry.isSymbolicLink() ? [realpathSync(folder), ...linkedFrom] : linkedFrom;
      const held = found?.isDirectory() ? passedOver(path) : undefined;
      if (!found)
        drop(path, 'It is a link that leads out of the source, in a circle or nowhere.', 'Copy the file here.');
      else if (held !== undefined) drop(path, held);
      else if (found.isDirectory() && depth === DEEPEST) drop(path, 'Its folder lies too deep.', 'Move it up.');
      else if (found.isDirectory()) walk(realPath, `${path}/`, depth + 1, from);
      else if (!found.isFile()) drop(path, 'It is neither a file nor a folder.');
      else if (files.length < MOST_FILES) files.push({ path, realPath, size: statSync(realPath).size });
      else {
        drop(
          path,
          `The source holds more than ${MOST_FILES} files, so it and all after it are left out.`,
          'Divide it.',
        );
        return;
      }
    }
  };
  const drop = (file: string, what: string, remedy?: string): void =>
    tell({ kind: 'dropped', where: { file }, what: `Not read: ${what}`, ...(remedy ? { remedy } : {}) });
  walk(root, '', 0, []);
  return files;
}

function entriesOf(folder: string, prefix: string, tell: Tell): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort(byName);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    tell({ kind: 'dropped', where: { file: prefix || '.' }, what: `The folder can’t be read (${code}).` });
    return [];
  }
}

function followLink(path: string, realRoot: string, from: readonly string[]): Stats | undefined {
  try {
    const target = realpathSync(path);
    const isCircle = from.some((folder) => `${folder}${sep}`.startsWith(`${target}${sep}`));
    return target.startsWith(realRoot) && !isCircle ? statSync(target) : undefined;
  } catch {
    return undefined;
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
