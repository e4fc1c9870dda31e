/** Which output folders are ours: what no build has made, no build may write into. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATOR } from '../core/pages/notice-page.ts';
import { NOT_FOUND_PAGE } from '../core/urls/reserved-paths.ts';
import { KEPT } from '../disk/prune-folder.ts';

const MARK = `<meta name="generator" content="${GENERATOR}"`;

/** Whether a folder holds files but no site of ours: what no build has made, no build may remove. */
export function isForeignFolder(folder: string): boolean {
  if (!existsSync(folder) || readdirSync(folder).every((name) => name === KEPT)) return false;
  const page = join(folder, NOT_FOUND_PAGE);
  return !existsSync(page) || !readFileSync(page, 'utf8').includes(MARK);
}

/** A link at the top of a folder, or one level below, through which files would be written elsewhere. */
export function findLink(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const linkIn = (path: string) => {
    const found = readdirSync(path, { withFileTypes: true }).find((entry) => entry.isSymbolicLink());
    return found && join(path, found.name);
  };
  const inner = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== KEPT,
  );
  return [folder, ...inner.map(({ name }) => join(folder, name))].map(linkIn).find((link) => link !== undefined);
}
