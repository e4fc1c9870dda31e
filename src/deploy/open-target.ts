/** Opens a target by its name. */
import { join, resolve } from 'node:path';
import type { TargetName } from '../core/deploy/target-name.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { refuseFolder } from './refusals.ts';
import { openFolder } from './targets/folder.ts';
import { openPages } from './targets/pages.ts';
import { openRsync } from './targets/rsync.ts';
import type { Target } from './targets/target.ts';

/**
 * Opens a target.
 *
 * @throws UserError When nothing can be published there.
 */
export async function openTarget(name: TargetName, environment: Environment): Promise<Target> {
  if (name.kind === 'folder') {
    const folder = resolve(environment.cwd, name.path);
    refuseFolder(folder, environment);
    return openFolder(folder, name.path);
  }
  if (name.kind === 's3') return await (await import('./targets/s3.ts')).openS3(name);
  if (name.kind === 'pages')
    return await openPages(name, environment.cwd, join(cachePaths(environment.cacheDir).deploying, 'git'));
  return openRsync(name.address, cachePaths(environment.cacheDir).deploying);
}
