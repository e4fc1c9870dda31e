/**
 * Resolves the files that content names to virtual paths: `content/…` or `public/…`, wherever these folders really lie.
 */

import { decodeSafely } from './permalink.ts';

/**
 * Resolves a reference in a content file to a virtual path. A reference with a first slash names a file of `public/`,
 * any other a file beside the content file. Returns `undefined` where the path would leave its folder.
 *
 * @param reference `team.jpg`, `../other/a.png` or `/files/a.png`, decoded: the name of a file, in which `#` is a sign.
 * @param contentFile The path of the file that holds the reference, below the content folder.
 */
export function resolveReference(reference: string, contentFile: string): string | undefined {
  if (reference.startsWith('/')) return join(['public'], reference.split('/'));
  return join(['content', ...contentFile.split('/').slice(0, -1)], reference.split('/'));
}

/**
 * Returns the path that an address in Markdown or HTML names, decoded once, without its query and fragment: these end it
 * before `%23` and `%3F` become signs of a file's name (RFC 3986, 2.4).
 */
export function pathOfAddress(address: string): string {
  return decodeSafely(address.split(/[?#]/, 1)[0] ?? '');
}

/**
 * Resolves a picture that `site.yaml` names. Returns `undefined` where none is named or the path would leave its
 * folder.
 */
export function resolveBrandPicture(reference: string | undefined): string | undefined {
  return reference === undefined ? undefined : resolveReference(reference, 'site/site.yaml');
}

function join(base: string[], parts: string[]): string | undefined {
  const joined = [...base];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') joined.push(part);
    else if (joined.length > 1) joined.pop();
    else return undefined;
  }
  return joined.length > 1 && !joined.some((part) => part.includes('\\') || part.includes('\0'))
    ? joined.join('/').normalize('NFC')
    : undefined;
}
