/** Says where a link that leads nowhere was probably meant to lead. */

import type { Route } from '../routes/route-kinds.ts';
import { suggest } from '../text/suggest.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { Library } from './library.ts';

/** Names are compared one by one: in a large archive that would take longer than the rest of the check. */
const COMPARED = 5000;

/** For an address that looks like a file to download. */
export function missingFileHint(path: string, { address, publicFiles }: Library): string {
  const near = suggest(path, publicFiles);
  if (near !== undefined) return `Did you mean “${pathToHref(address, near)}”?`;
  return `Put the file into the public folder, so that it is “public${path}”.`;
}

/** For an address at which no page stands. */
export function pageHint(
  path: string,
  from: string | undefined,
  { address, articles, routes: pages }: Library,
): string {
  const known = articles.length <= COMPARED ? pages.filter(isLinkedByHand).map((page) => page.path) : [];
  const near = suggest(path, known);
  if (near !== undefined) return `Did you mean “${pathToHref(address, near)}”?`;
  return from === undefined
    ? 'Write the address of a page, such as /{locale}/, or a full address with https://.'
    : 'Link to the article’s file instead, such as ../other-story/en.md.';
}

/** Lists share their beginning with every story in them, and would be offered for each. */
function isLinkedByHand({ kind }: Route): boolean {
  return kind !== 'listing' && kind !== 'archive' && kind !== 'file';
}

/** What an address without a slash in front was probably meant to be. */
export function relativeHint(href: string): string {
  if (/^www\./i.test(href)) return `Write the full address: https://${href}`;
  if (/^[^/\s]+@[^/\s]+\.[^/\s]+$/.test(href)) return `Write mailto: before an e-mail address: mailto:${href}`;
  const [, name] = /([^/]+\.[a-z0-9]{2,5})([?#].*)?$/i.exec(href) ?? [];
  return name === undefined
    ? 'Write the file’s path, such as ../other-story/en.md.'
    : `Put a file for readers into the public folder, and link to it as /${name}.`;
}

/** For a file that isn't there: the one that is named most alike, from the folder in which the link stands. */
export function fileHint(file: string | undefined, from: string, library: Library): string {
  const known =
    library.articles.length <= COMPARED ? library.articles.map(({ path }) => path).filter((path) => path !== from) : [];
  const near = file === undefined ? undefined : suggest(file, known);
  return near === undefined
    ? 'Write the path from this file’s folder, such as ../other-story/en.md.'
    : `Did you mean “${relativePath(near, from)}”?`;
}

function relativePath(path: string, from: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = path.split('/');
  const shared = folders.findIndex((folder, index) => folder !== parts[index]);
  const common = shared === -1 ? folders.length : shared;
  return [...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}
