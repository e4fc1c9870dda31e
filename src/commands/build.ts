/** `npm run build`: builds the newsroom; of an error that a person can mend, only its message is printed. */
import { build } from 'astro';
import { lockBuild, unlockBuild } from '../newsroom/files/build-lock.ts';
import { readEnvironment, refuseLikeNamed } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';

const LOCK = '.astro/building';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

try {
  refuseLikeNamed(readEnvironment(process.env, process.cwd()));
  lockBuild(LOCK);
  await build({ logLevel: 'warn' });
} catch (error) {
  const isStopped = error instanceof Error && error.name === UserError.name;
  console.error(isStopped ? error.message : error);
  process.exitCode = 1;
} finally {
  unlockBuild(LOCK);
}
