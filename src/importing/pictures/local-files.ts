/** Finds the files of the old site that lie in the source, or among its uploads: never one that lies elsewhere. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { decodeSafely } from '../../core/urls/permalink.ts';
import { isAbsoluteAddress } from '../../core/urls/url-template.ts';
import { toRealFolder } from '../../disk/real-folder.ts';
import type { ImportSource } from '../archive/archive.ts';
import { originalOf, scaledOf } from './picture-names.ts';

/** A file of the source, by its real path, and whether it is the original of a smaller one that was named. */
export interface LocalFile {
  path: string;
  isOriginal: boolean;
}

export interface LocalFiles {
  /**
   * Finds the file that a story shows or links to.
   *
   * @param src As the story writes it.
   * @param storyFile The file of the story, relative to the source.
   */
  find(src: string, storyFile: string): LocalFile | undefined;
  /**
   * Finds the file that readers got at an address of the old site: settings, data and drafts that lie in the source beside
   * what was served are none.
   *
   * @param path From the root of the old host.
   */
  findServed(path: string): LocalFile | undefined;
  /** Whether a file, by its absolute path, was found for a story by now. */
  hasFound(path: string): boolean;
}

/** So many last parts of an address at another host must be the same, as those of CDNs are. */
const ALIKE_ELSEWHERE = 3;

/**
 * Opens the files of a source.
 *
 * @param hosts The hosts of the old site, in lower case.
 */
export function openLocalFiles(
  { path, uploads }: ImportSource,
  publicFolders: readonly string[],
  hosts: ReadonlySet<string>,
): LocalFiles {
  const root = existsSync(path) && statSync(path).isDirectory() ? path : undefined;
  const served = root === undefined ? [] : publicFolders.map((folder) => join(root, folder));
  const folders = root === undefined ? [] : [...served, root];

  function* candidates(src: string, storyFile?: string): Generator<[root: string, path: string]> {
    const address = isAbsoluteAddress(src) ? URL.parse(src, 'https://a.invalid/') : undefined;
    if (address === null || (address && !/^https?:$/.test(address.protocol))) return;
    const isForeign = address !== undefined && !hosts.has(address.host.toLowerCase().replace(/^www\./, ''));
    const written = decodeSafely((address?.pathname ?? src).split(/[?#]/, 1)[0] ?? '').replaceAll('\\', '/');
    const parts = posix.join('/', written).split('/').filter(Boolean);
    if (parts.length === 0) return;
    if (!isForeign && root !== undefined) {
      const isServed = storyFile === undefined;
      if (!isServed && !written.startsWith('/')) yield [root, posix.join('/', posix.dirname(storyFile), written)];
      // Where all of the source was served, what begins with an underscore was not: Jekyll’s and Eleventy’s own folders
      const isOwn = isServed && parts.some((part) => /^[._]/.test(part));
      for (const folder of isServed ? served : folders)
        if (!isOwn || folder !== join(root)) yield [folder, parts.join('/')];
    }
    if (uploads === undefined) return;
    const least = isForeign ? ALIKE_ELSEWHERE : 1;
    for (let from = 0; from <= parts.length - least; from += 1) yield [uploads, parts.slice(from).join('/')];
  }

  const all = new Set<string>();
  const note = (file: LocalFile): LocalFile => {
    all.add(file.path);
    return file;
  };
  const findIn = (places: Iterable<[root: string, path: string]>): LocalFile | undefined => {
    for (const [folder, path] of places) {
      const original = originalOf(path);
      // So that a picture has one file, whether it is named by this one or by a smaller one
      const whole = original && (fileIn(folder, scaledOf(original)) ?? fileIn(folder, original));
      if (whole !== undefined) return note({ path: whole, isOriginal: true });
      const found = fileIn(folder, path);
      if (found !== undefined) return note({ path: found, isOriginal: false });
    }
    return undefined;
  };
  return {
    find: (src, storyFile) => findIn(candidates(src, storyFile)),
    findServed: (path) => findIn(candidates(path)),
    hasFound: (path) => all.has(realpathSync(path)),
  };
}

/** Returns the real path of a file below a folder; a link that leads out of it is no file. */
function fileIn(folder: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  try {
    const real = realpathSync(join(folder, path));
    const isInside = real.startsWith(toRealFolder(folder) + sep);
    return isInside && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
