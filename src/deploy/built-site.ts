/** Reads the site that a build has left, and refuses what is not fit to be published. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Manifest, readManifest } from '../core/deploy/manifest.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { digestFiles } from '../disk/file-digests.ts';
import { sealOfManifest } from '../disk/seal.ts';
import { finishSwap } from '../disk/staged-site.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';

/** A site that can be published. */
export interface BuiltManifest {
  manifest: Manifest;
  /** Files in its folder that no build has made, and that are not published. */
  strangers: string[];
}

/**
 * Returns the list of the files of the site in `OUT_DIR`, once they have all been found to be what the build has made.
 *
 * @throws UserError When there is no site, the last build was stopped or cut off, or files have changed since.
 */
export function readBuiltSite({
  cacheDir,
  outDir,
  cwd,
}: Pick<Environment, 'cacheDir' | 'outDir' | 'cwd'>): BuiltManifest {
  const cache = cachePaths(cacheDir);
  finishSwap(outDir, cache);
  const shown = relative(cwd, outDir) || outDir;
  if (existsSync(cache.building))
    throw new UserError(
      `The site in ${shown} is being built, or its build was cut off. Let “npm run build” end, and publish it then.`,
    );
  if (existsSync(cache.refused))
    throw new UserError(
      `The last build was stopped, so ${shown} holds the site of before. Mend what “npm run build” says, and publish then.`,
    );
  if (!existsSync(outDir) || !existsSync(cache.manifest))
    throw new UserError(`There is no finished site in ${shown}. Build it first: npm run build.`);
  const manifest = readManifest(readFileSync(cache.manifest, 'utf8'), sealOfManifest);
  if (!manifest)
    throw new UserError(
      `${relative(cwd, cache.manifest)} is not as a build has left it, or was made with another CACHE_KEY than this deploy has. Build the site again: npm run build.`,
    );
  const found = new Map(digestFiles(outDir, cache.digests).map((file) => [file.path, file.digest]));
  const changed = manifest.files.filter(({ path, digest }) => found.get(path) !== digest);
  if (changed[0]) {
    const { path } = changed[0];
    const others = changed.length > 1 ? `, and ${changed.length - 1} other files,` : '';
    const how = found.has(path) ? 'not as the build has left it' : 'missing';
    throw new UserError(
      `${shown}/${path}${others} ${changed.length > 1 ? 'are' : 'is'} ${how}. Build the site again: npm run build.`,
    );
  }
  for (const { path } of manifest.files) found.delete(path);
  return { manifest, strangers: [...found.keys()] };
}
