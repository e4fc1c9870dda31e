/** Tells which output folders are ours: no build may write into a folder that no build has made. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATOR } from '../core/pages/notice-page.ts';
import { NOT_FOUND_PAGE } from '../core/urls/reserved-paths.ts';
import { KEPT } from '../disk/prune-folder.ts';

const MARK = `<meta name="generator" content="${GENERATOR}"`;

/** Returns whether a folder holds files but no site of Broadsheet, so that no build may remove anything from it. */
export function isForeignFolder(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).every((name) => KEPT.has(name))) return false;
  const page = join(folder, NOT_FOUND_PAGE);
  return !existsSync(page) || !readFileSync(page, 'utf8').includes(MARK);
}

/**
 * Returns the path of a symbolic link at the top of a folder, or one level below, through which files would be written
 * elsewhere; `undefined` where there is none.
 */
export function findLink(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const linkIn = (path: string) => {
    const found = readdirSync(path, { withFileTypes: true }).find((entry) => entry.isSymbolicLink());
    return found && join(path, found.name);
  };
  const inner = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !KEPT.has(entry.name),
  );
  return [folder, ...inner.map(({ name }) => join(folder, name))].map(linkIn).find((link) => link !== undefined);
}
