/**
 * Virtual paths of files that content may name: `content/…` for the newsroom's folder and `public/…` for the files
 * that are copied as they are, wherever the two folders really lie.
 */

/** Resolves a reference beside a content file; nothing where it would leave its folder. */
export function resolveReference(reference: string, contentFile: string): string | undefined {
  const path = reference.split(/[?#]/, 1)[0] ?? '';
  if (path.startsWith('/')) return join(['public'], path.split('/'));
  return join(['content', ...contentFile.split('/').slice(0, -1)], path.split('/'));
}

/** Resolves a picture that `site.yaml` names. */
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
