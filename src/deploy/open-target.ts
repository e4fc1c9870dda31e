/** Opens a target by its name. */
import { join, resolve } from 'node:path';
import type { TargetName } from '../core/deploy/target-name.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { refuseFolder } from './refusals.ts';
import { openFolder } from './targets/folder.ts';
import { openPages } from './targets/pages.ts';
import { openRsync } from './targets/rsync.ts';
import type { Target } from './targets/target.ts';

/**
 * Opens a target. `scratch` is a folder of this machine for what a deploy lays out while it runs.
 *
 * @throws UserError When nothing can be published there.
 */
export async function openTarget(name: TargetName, environment: Environment, scratch: string): Promise<Target> {
  if (name.kind === 'folder') {
    const folder = resolve(environment.cwd, name.path);
    refuseFolder(folder, environment);
    return openFolder(folder, name.path);
  }
  if (name.kind === 's3') return await (await import('./targets/s3.ts')).openS3(name);
  if (name.kind === 'pages') return await openPages(name, environment.cwd, join(scratch, 'git'));
  return openRsync(name.address, scratch);
}
