/** The paths that are reserved for Broadsheet itself, all with a first slash and without the base. */

import { WORDS_FOLDER } from '../i18n/script-words.ts';

/** The folder of pictures in all sizes, social cards and icons. Every file name holds a hash. */
export const IMAGES_FOLDER = '/_images/';
/** The folder of the search indexes and of the script that searches them. */
export const SEARCH_FOLDER = '/_search/';
/** The folder of scripts and fonts, which Astro writes. */
export const ASSETS_FOLDER = '/_astro/';
/** The folder of the editor in the browser, where a newsroom has one. */
export const DESK_FOLDER = '/desk/';
/** The script that starts it; the build makes it of packages. */
export const DESK_SCRIPT = '/desk/desk.js';
/** The address to which browsers report, in the preview only, what a page's policy would forbid. */
export const POLICY_REPORTS = '/_policy-reports';
/** The page that lists, in the preview only, what is wrong with the newsroom. */
export const PROBLEMS_PAGE = '/_problems/';
/** The page that hosts show at unknown addresses. */
export const NOT_FOUND_PAGE = '/404.html';
/** The file from which hosts learn the headers for caching and security. */
export const HEADERS_FILE = '/_headers';
/** The file from which hosts learn where old addresses lead. */
export const REDIRECT_RULES_FILE = '/_redirects';
/** The empty file by which GitHub Pages learns to publish folders whose names begin with an underscore. */
export const JEKYLL_MARK = '/.nojekyll';

/** The file from which Apache learns both. */
export const HTACCESS = '/.htaccess';
/** The file from which Vercel learns both. */
export const VERCEL_FILE = '/vercel.json';
/** The file from which Firebase learns both. */
export const FIREBASE_FILE = '/firebase.json';

/** The folder at the place of a published site in which deploys note down what lies there. No reader is to see it. */
export const DEPLOYS_FOLDER = '/.broadsheet/';

const FOLDERS = [ASSETS_FOLDER, IMAGES_FOLDER, SEARCH_FOLDER, WORDS_FOLDER, DEPLOYS_FOLDER].map((folder) =>
  folder.slice(0, -1),
);
const HOST_FILES = [HEADERS_FILE, REDIRECT_RULES_FILE, JEKYLL_MARK, HTACCESS, VERCEL_FILE, FIREBASE_FILE];

/**
 * Returns whether a path is reserved or lies below a reserved one. Capitals are ignored, as some hosts and disks do.
 */
export function isReservedPath(path: string): boolean {
  return isAtOrBelow(path, [...FOLDERS, ...HOST_FILES, NOT_FOUND_PAGE]);
}

/** Returns whether a path is reserved for a file of `public/`, which may replace those for hosts. */
export function isReservedForPublic(path: string): boolean {
  const isHostFile = HOST_FILES.includes(path.toLowerCase());
  return !isHostFile && isReservedPath(path);
}

function isAtOrBelow(path: string, reserved: readonly string[]): boolean {
  const written = path.toLowerCase();
  return reserved.some((one) => written === one || written.startsWith(`${one}/`));
}
