/** Words hints that say where a link that leads nowhere was probably meant to lead. */

import type { Route } from '../routes/route-kinds.ts';
import { meant, suggest } from '../text/suggest.ts';
import { resolveReference } from '../urls/content-path.ts';
import { decodeSafely } from '../urls/permalink.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { Library } from './library.ts';

/**
 * With more articles than this, no similar name is looked for, since that would take longer than the rest of the check.
 */
const COMPARED = 5000;

/** Returns the hint for a path that looks like a file to download, but is no file of the public folder. */
export function missingFileHint(path: string, { address, publicFiles }: Library): string {
  const near = suggest(path, publicFiles);
  if (near !== undefined) {
    const hint = meant(path, near);
    return hint.startsWith('Did') ? `Did you mean “${pathToHref(address, near)}”?` : hint;
  }
  return `Put the file into the public folder, so that it is “public${path}”.`;
}

/**
 * Returns the hint for a path without a route.
 *
 * @param from The content file with the link, below the content folder; `undefined` for a link in the settings.
 */
export function pageHint(path: string, from: string | undefined, library: Library): string {
  const near = nearPage(path, library);
  if (near !== undefined) return `Did you mean “${pathToHref(library.address, near)}”?`;
  return from === undefined
    ? 'Write the address of a page, such as /{locale}/, or a full address with https://.'
    : 'Link to the article’s file instead, such as ../other-story/en.md, or take the link away.';
}

/** Returns the path of the page whose path is most like the one that was written. */
export function nearPage(path: string, { articles, routes }: Library): string | undefined {
  return articles.length <= COMPARED
    ? suggest(
        path,
        routes.filter(isLinkedByHand).map((page) => page.path),
      )
    : undefined;
}

/** Lists are left out: their paths are much like those of the stories in them, so they would be suggested too often. */
function isLinkedByHand({ kind }: Route): boolean {
  return kind !== 'listing' && kind !== 'archive' && kind !== 'file';
}

/**
 * Returns the hint for a relative link that is no Markdown file, such as `www.a.example`, an e-mail address or `a.pdf`.
 */
export function relativeHint(href: string, from: string, library: Library): string {
  const place = resolveReference(decodeSafely(href.split(/[?#]/, 1)[0] ?? ''), from)?.replace(/^content\/|\/$/g, '');
  const tail = /[?#].*$/.exec(href)?.[0] ?? '';
  // The folder of a story, or its file without an ending or with that of the page
  const names = place === undefined ? [] : [`${place}/${posixName(from)}`, `${place.replace(/\.html?$/i, '')}.md`];
  const article = names.map((name) => library.articleOfFile(name)).find((found) => found !== undefined);
  if (article) return `Write the path of its file: ${relativePath(article.path, from)}${tail}`;
  if (/^www\./i.test(href) || /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|io|int|info|eu)(?:[/?#]|$)/i.test(href))
    return `Write the full address: https://${href}`;
  if (/^[^/\s]+@[^/\s]+\.[^/\s]+$/.test(href)) return `Write an e-mail address so: mailto:${href}`;
  const [, name] = /([^/]+\.[a-z0-9]{2,5})([?#].*)?$/i.exec(href) ?? [];
  return name === undefined
    ? 'Write the file’s path, such as ../other-story/en.md.'
    : `Put a file for readers into the public folder, and link to it as /${name}.`;
}

/**
 * Returns the hint for a link to a content file that does not exist: the file with the most similar path, relative to
 * `from`.
 */
export function fileHint(file: string | undefined, from: string, library: Library): string {
  const known =
    library.articles.length <= COMPARED ? library.articles.map(({ path }) => path).filter((path) => path !== from) : [];
  const near = file === undefined ? undefined : suggest(file, known);
  return near === undefined
    ? 'Write the path from this file’s folder, such as ../other-story/en.md.'
    : `Did you mean “${relativePath(near, from)}”?`;
}

function posixName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function relativePath(path: string, from: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = path.split('/');
  const shared = folders.findIndex((folder, index) => folder !== parts[index]);
  const common = shared === -1 ? folders.length : shared;
  return [...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}
