/** Old addresses as editors write them, in `aliases` and in `redirects.yaml`. */
import { decodeSafely } from './permalink.ts';

/** Where old addresses are written that belong to no article. */
export const REDIRECTS_FILE = 'content/redirects.yaml';

/** What could not be written as it is, or would not be seen. */
const ESCAPED = /[\s<>"{}]|(?![\u200c\u200d])\p{Cf}/gu;

/** The path that is meant: it names a folder unless its last part looks like a file. */
export function parseRedirectPath(written: string): string {
  const path = decodeSafely(written)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/');
  return path.endsWith('/') || /\.[a-z0-9]{1,5}$/i.test(path) ? path : `${path}/`;
}

/** The way to write a path: in its own letters, as far as they can be read. */
export function printRedirectPath(path: string): string {
  return path.replace(ESCAPED, encodeURIComponent);
}
