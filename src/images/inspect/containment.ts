/** Tells whether a path really lies inside a folder, symbolic links followed. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

/**
 * Returns the real path of a file, or `undefined` where it does not exist or lies outside all roots once links are
 * followed.
 */
export async function resolveInside(path: string, roots: readonly string[]): Promise<string | undefined> {
  const real = await realPath(path);
  if (real === undefined) return undefined;
  for (const root of roots) {
    const realRoot = await realPath(root);
    if (realRoot !== undefined && isInside(real, realRoot)) return real;
  }
  return undefined;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function realPath(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined;
  }
}
