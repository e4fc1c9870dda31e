/** Reads and writes old addresses as editors have them in `aliases:` and in `redirects.yaml`. */
import { decodeSafely } from './permalink.ts';

/** The virtual path of the file of old addresses that belong to no article. */
export const REDIRECTS_FILE = 'content/redirects.yaml';

/** Characters that YAML or a path can't hold, or that nobody would see. */
const ESCAPED = /[\s<>"{}]|(?![\u200c\u200d])\p{Cf}/gu;

/** Returns the decoded path that an editor means. It gets a last slash unless its last part looks like a file name. */
export function parseRedirectPath(written: string): string {
  const path = decodeSafely(written)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/');
  return path.endsWith('/') || /\.[a-z0-9]{1,5}$/i.test(path) ? path : `${path}/`;
}

/**
 * Returns a decoded path as an editor would write it; spaces, invisible characters and the like are percent-encoded.
 */
export function printRedirectPath(path: string): string {
  return path.replace(ESCAPED, encodeURIComponent);
}
