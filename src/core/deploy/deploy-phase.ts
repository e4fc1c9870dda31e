/** Says in which phase of a deploy a file is published, and whether its name holds a hash of its content. */
import {
  ASSETS_FOLDER,
  FIREBASE_FILE,
  HEADERS_FILE,
  HTACCESS,
  IMAGES_FOLDER,
  REDIRECT_RULES_FILE,
  SEARCH_FOLDER,
  VERCEL_FILE,
} from '../urls/reserved-paths.ts';
import type { PublishedFile } from './manifest.ts';

/**
 * The phases in their order. At each moment the site that is served links to nothing that is missing:
 *
 * 1. `assets`: files whose names hold a hash. Nothing names them yet.
 * 2. `new`: files that are not there yet: first what pages load or have beside them, then pages, then lists. Whatever a
 *    new page links to is new as well, or there already; until the next phase, nothing leads to it.
 * 3. `changed`: pages and other files that were there with other content. All that they link to is there.
 * 4. `lists`: front pages, lists, feeds, sitemaps, and the entries of search, by which readers find all that before.
 * 5. `host`: what a host itself reads. A rule that leads on, or says that a page is gone, comes after the last page that
 *    links to the old address has changed, and after the page that it leads to is there.
 * 6. `removed`: files that are no longer part of the site, once no page that is served links to them, and once the grace
 *    period is over for pages that readers have open or caches keep. Pages go before what they load.
 */
export const PHASES = ['assets', 'new', 'changed', 'lists', 'host', 'removed'] as const;
export type Phase = (typeof PHASES)[number];

const below = (folder: string) => folder.slice(1).replaceAll('.', '\\.');
const HASHED = new RegExp(
  `^(${below(ASSETS_FOLDER)}|${below(IMAGES_FOLDER)}|${below(SEARCH_FOLDER)}[^/]+/(filter|fragment|index)/)`,
);
const SEARCH_ENTRY = new RegExp(`^${below(SEARCH_FOLDER)}[^/]+/[^/]+\\.json$`);
const HOST_FILES = new Set(
  [HEADERS_FILE, REDIRECT_RULES_FILE, HTACCESS, VERCEL_FILE, FIREBASE_FILE].map((path) => path.slice(1)),
);

/** Returns whether the name of a file holds a hash of its content, so that the file never changes (RFC 8246). */
export function isHashed(path: string): boolean {
  return HASHED.test(path);
}

/** Returns whether a file is read by a host, and by no reader. */
export function isForHost(path: string): boolean {
  return HOST_FILES.has(path);
}

/** Returns whether a file leads to others, and so is published after them. */
export function isList({ path, list }: Pick<PublishedFile, 'path' | 'list'>): boolean {
  return list === true || SEARCH_ENTRY.test(path);
}

/** Returns whether a file is a page, from which readers follow links. */
export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}
