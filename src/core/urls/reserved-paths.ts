/** Where Broadsheet itself writes: no page, alias or public file may stand there. Paths have a first slash and no base. */

/** Pictures in all sizes, social cards, icons. Every name holds a hash. */
export const IMAGES_FOLDER = '/_images/';
/** Indexes of search and the script that searches them. */
export const SEARCH_FOLDER = '/_search/';
/** Scripts and fonts, as Astro writes them. */
export const ASSETS_FOLDER = '/_astro/';
/** Where browsers report, in the preview, what a page's policy would forbid. */
export const POLICY_REPORTS = '/_policy-reports';
/** The page that a host shows where there is none. */
export const NOT_FOUND_PAGE = '/404.html';
/** What tells hosts about caching and security, and where old addresses lead. */
export const HEADERS_FILE = '/_headers';
export const REDIRECT_RULES_FILE = '/_redirects';

const FOLDERS = [ASSETS_FOLDER, IMAGES_FOLDER, SEARCH_FOLDER].map((folder) => folder.slice(0, -1));
const HOST_FILES = [HEADERS_FILE, REDIRECT_RULES_FILE];

/** Whether a path is one of these, or lies below one. Hosts and disks may ignore capitals. */
export function isReservedPath(path: string): boolean {
  return isAtOrBelow(path, [...FOLDERS, ...HOST_FILES, NOT_FOUND_PAGE]);
}

/** The same for a file of `public/`, which may take the place of those for hosts. */
export function isReservedForPublic(path: string): boolean {
  const isHostFile = HOST_FILES.includes(path.toLowerCase());
  return !isHostFile && isReservedPath(path);
}

function isAtOrBelow(path: string, reserved: readonly string[]): boolean {
  const written = path.toLowerCase();
  return reserved.some((one) => written === one || written.startsWith(`${one}/`));
}
