/** Reads the list of files that a build leaves for a deploy. */
import { readFileSync } from 'node:fs';
import { readManifest } from '../../../src/core/deploy/manifest.ts';
import { cachePaths } from '../../../src/disk/cache-dir.ts';
import { sealOfManifest } from '../../../src/disk/seal.ts';

/** Digest of every file that is listed by its path, as `digestFolder` has those that lie in a folder. */
export function listedFiles(cacheDir: string): Record<string, string> {
  const manifest = readManifest(readFileSync(cachePaths(cacheDir).manifest, 'utf8'), sealOfManifest);
  return Object.fromEntries(manifest?.files.map(({ path, digest }) => [path, digest]) ?? []);
}
