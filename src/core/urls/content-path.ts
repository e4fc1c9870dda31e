/**
 * Resolves the files that content names to virtual paths: `content/…` or `public/…`, wherever these folders really lie.
 */

/**
 * Resolves a reference in a content file to a virtual path. A reference with a first slash names a file of `public/`,
 * any other a file beside the content file. Returns `undefined` where the path would leave its folder.
 *
 * @param reference `team.jpg`, `../other/a.png` or `/files/a.png`, decoded.
 * @param contentFile The path of the file that holds the reference, below the content folder.
 */
export function resolveReference(reference: string, contentFile: string): string | undefined {
  const path = reference.split(/[?#]/, 1)[0] ?? '';
  if (path.startsWith('/')) return join(['public'], path.split('/'));
  return join(['content', ...contentFile.split('/').slice(0, -1)], path.split('/'));
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
