/** Deploys the built site to a target, or undoes the last deploy; or says what that would do. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { placeAtTarget } from '../core/deploy/contradiction.ts';
import type { Phase } from '../core/deploy/deploy-phase.ts';
import type { DeployPlan } from '../core/deploy/deploy-plan.ts';
import type { TargetName } from '../core/deploy/target-name.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { isRunning } from '../disk/is-running.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import type { Progress } from '../newsroom/report/progress.ts';
import { compressedSource, pruneCompressed } from './compress-site.ts';
import { gatherDeploy, gatherUndo, type Wishes } from './gather-deploy.ts';
import { noteChanges } from './note-changes.ts';
import { openTarget } from './open-target.ts';
import { publish } from './publish.ts';
import { lockTarget } from './target-lock.ts';
import type { Target } from './targets/target.ts';

/** What was done, or would be. */
export interface Deployed {
  target: string;
  host: string | undefined;
  base: string;
  plan: DeployPlan;
  isPublished: boolean;
  isUndo: boolean;
  /** Whether what was there before can be put back. */
  canUndo: boolean;
  uncompressed: number;
  notes: string[];
}

const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  assets: 'Pictures, scripts and styles',
  new: 'New pages',
  changed: 'Changed pages',
  lists: 'Lists, feeds and search',
  host: 'Settings of the host',
  removed: 'Files that go',
};

/**
 * Deploys, undoes, or says what would be done.
 *
 * @throws UserError When that is refused, or the target can’t be used.
 */
export async function deploySite(
  name: TargetName,
  wishes: Wishes,
  environment: Environment,
  progress: Progress,
): Promise<Deployed> {
  const scratch = scratchFolder(environment);
  try {
    return await deployTo(await openTarget(name, environment, scratch), wishes, environment, progress);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Returns a folder of this process, and removes those that killed ones have left. */
function scratchFolder({ cacheDir }: Environment): string {
  const { deploying } = cachePaths(cacheDir);
  for (const name of existsSync(deploying) ? readdirSync(deploying) : [])
    if (!isRunning(Number(name))) rmSync(join(deploying, name), { recursive: true, force: true });
  return join(deploying, String(process.pid));
}

async function deployTo(
  target: Target,
  wishes: Wishes,
  environment: Environment,
  progress: Progress,
): Promise<Deployed> {
  // What is refused leaves nothing at the target, not even a lock
  const outcome = await withTarget(target, { ...wishes, isPublished: false }, environment, progress);
  if (!wishes.isPublished) return outcome;
  const unlock = await lockTarget(target);
  const stop = () => {
    unlock().finally(() => {
      console.error('The deploy was stopped. The site is whole: run it again, and it goes on.');
      process.exit(2);
    });
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await withTarget(target, wishes, environment, progress);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    progress.end();
    // What keeps the lock from being given back is said by what has stopped the deploy; it is taken over later
    await unlock().catch(() => {});
  }
}

async function withTarget(
  target: Target,
  wishes: Wishes,
  environment: Environment,
  progress: Progress,
): Promise<Deployed> {
  const { outDir, cacheDir, base, host, prepared, uncompressed, notes } = wishes.isUndo
    ? await gatherUndo(target, wishes, environment)
    : await gatherDeploy(target, wishes, environment, progress);
  const cache = cachePaths(cacheDir);
  let phase: Phase | undefined;
  if (wishes.isPublished)
    await publish({
      target,
      prepared,
      sourceOf: (file) => (file.source ? compressedSource(file, cache.compressed) : join(outDir, file.path)),
      placeOf: (path) => placeAtTarget(path, base, host),
      scratch: join(cache.deploying, String(process.pid), 'kept'),
      advance(now, done, total) {
        if (now !== phase) progress.begin(PHASE_NAMES[now], total);
        else progress.advance(done);
        phase = now;
      },
    });
  if (wishes.isPublished && prepared.isNew) noteChanges(cache.changes, prepared.before, prepared.done);
  if (wishes.isPublished && !wishes.isUndo) pruneCompressed(cache.compressed, prepared.done.files);
  return {
    target: target.label,
    host,
    base,
    plan: prepared.plan,
    isPublished: wishes.isPublished,
    isUndo: wishes.isUndo,
    canUndo: prepared.before !== undefined,
    uncompressed,
    notes,
  };
}
