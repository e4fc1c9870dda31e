/** Reads and writes old addresses as editors have them in `aliases:` and in `redirects.yaml`. */
import { HTML_NAME } from './page-path.ts';
import { decodeSafely } from './permalink.ts';

/** The virtual path of the file of old addresses that belong to no article. */
export const REDIRECTS_FILE = 'content/redirects.yaml';

/** Characters that YAML or a path can't hold, or that nobody would see. */
const ESCAPED = /[\s<>"{}]|(?![\u200c\u200d])\p{Cf}/gu;

/**
 * Returns the decoded path that an editor means. It gets a last slash unless it names a file of HTML, so that the page at
 * `/old.pdf` or `/v1.2` is the index of a folder, to which hosts lead from the name without a slash.
 */
export function parseRedirectPath(written: string): string {
  const path = decodeSafely(written)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/');
  return path.endsWith('/') || HTML_NAME.test(path) ? path : `${path}/`;
}

/**
 * Divides a new address into its path and the place in that page, such as `#part`, which is empty where none is named. The
 * place is made fit for an address; what is percent-encoded stays so.
 */
export function divideTarget(written: string): { path: string; hash: string } {
  const start = written.search(/#|$/);
  const hash = written.slice(start).replace(/[^!-~]+/gu, encodeURIComponent);
  return { path: written.slice(0, start), hash: hash === '#' ? '' : hash };
}

/**
 * Returns a decoded path as an editor would write it; spaces, invisible characters and the like are percent-encoded.
 */
export function printRedirectPath(path: string): string {
  return path.replace(ESCAPED, encodeURIComponent);
}
