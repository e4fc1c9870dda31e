/** Deploys the built site to a target, or undoes the last deploy; or says what that would do. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { placeAtTarget } from '../core/deploy/contradiction.ts';
import type { Phase } from '../core/deploy/deploy-phase.ts';
import type { DeployPlan, DeployRequest } from '../core/deploy/deploy-plan.ts';
import { placesOf, type SiteFile, type SiteRecord } from '../core/deploy/site-record.ts';
import type { TargetName } from '../core/deploy/target-name.ts';
import { servesCompressed } from '../core/hosting/compressible.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import type { Progress } from '../newsroom/report/progress.ts';
import { readBuiltSite } from './built-site.ts';
import { compressedSource, compressSite, countUncompressed, pruneCompressed } from './compress-site.ts';
import { withHeaders } from './object-headers.ts';
import { openTarget } from './open-target.ts';
import { type PreparedDeploy, prepareDeploy, prepareUndo } from './prepare-deploy.ts';
import { publish } from './publish.ts';
import { refuseSite } from './refusals.ts';
import { lockTarget } from './target-lock.ts';
import { readTargetState, type TargetState, takeOver } from './target-state.ts';
import type { Target } from './targets/target.ts';

/** What a person has asked for. */
export interface Wishes {
  /** Whether it is done, rather than said. */
  isPublished: boolean;
  isUndo: boolean;
  grace: DeployRequest['grace'];
  isTakenOver: boolean;
  isPreviewAllowed: boolean;
}

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
  const { deploying: scratch } = cachePaths(environment.cacheDir);
  try {
    return await deployTo(await openTarget(name, environment), wishes, environment, progress);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
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
    await unlock();
  }
}

async function withTarget(
  target: Target,
  wishes: Wishes,
  environment: Environment,
  progress: Progress,
): Promise<Deployed> {
  const { outDir, cacheDir, base, host, prepared, uncompressed, notes } = wishes.isUndo
    ? await undoing(target, wishes, environment)
    : await deploying(target, wishes, environment, progress);
  const cache = cachePaths(cacheDir);
  let phase: Phase | undefined;
  if (wishes.isPublished)
    await publish({
      target,
      prepared,
      sourceOf: (file) => (file.source ? compressedSource(file, cache.compressed) : join(outDir, file.path)),
      placeOf: (path) => placeAtTarget(path, base, host),
      scratch: join(cache.deploying, 'kept'),
      advance(now, done, total) {
        if (now !== phase) progress.begin(PHASE_NAMES[now], total);
        else progress.advance(done);
        phase = now;
      },
    });
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

interface Work extends Pick<Environment, 'outDir' | 'cacheDir'> {
  base: string;
  host: string | undefined;
  prepared: PreparedDeploy;
  uncompressed: number;
  notes: string[];
}

async function deploying(
  target: Target,
  { isPublished, isTakenOver, isPreviewAllowed, grace }: Wishes,
  environment: Environment,
  progress: Progress,
): Promise<Work> {
  const { outDir, cacheDir } = environment;
  const { manifest, strangers } = readBuiltSite(environment);
  const found = await readTargetState(target);
  const head = { ...manifest, at: Date.now() };
  const state = { ...found, record: await recordOf(target, found, head, isTakenOver) };
  refuseSite(manifest, state.record, { label: target.label, isPreviewAllowed, isTakenOver });
  const notes = state.begun ? ['A deploy before this one was cut off: this one goes on with it.'] : [];
  if (strangers.length > 0)
    notes.push(
      `Not published, as no build has made it: ${strangers.slice(0, 5).join(', ')}${strangers.length > 5 ? ' …' : ''}`,
    );
  let files: SiteFile[] = target.keepsHeaders ? withHeaders(manifest, cachePaths(cacheDir).hosting) : manifest.files;
  let uncompressed = 0;
  if (servesCompressed(manifest.host)) {
    const places = placesOf(state.record, state.begun);
    uncompressed = countUncompressed({ files, places });
    if (isPublished) {
      progress.begin('Compressing texts', uncompressed);
      const { compressed: cache } = cachePaths(cacheDir);
      const compression = { files, places, folder: outDir, cache, advance: progress.advance };
      files = [...files, ...(await compressSite(compression))];
    } else {
      const digests = new Set(files.map(({ digest }) => digest));
      files = [...files, ...[...places.values()].flatMap(({ file }) => (digests.has(file.source ?? '') ? [file] : []))];
    }
  }
  const prepared = prepareDeploy(state, { ...head, files }, grace);
  return { outDir, cacheDir, base: manifest.base, host: manifest.host, prepared, uncompressed, notes };
}

/** Returns the record of what lies at a target, or what is taken for it. */
async function recordOf(
  target: Target,
  { record, begun }: TargetState,
  head: Omit<SiteRecord, 'serial' | 'leaving'>,
  isTakenOver: boolean,
): Promise<SiteRecord | undefined> {
  if (record || begun) return record;
  const there = await takeOver(target, { ...head, serial: 0, leaving: [] });
  if (there && !isTakenOver)
    throw new UserError(
      `${target.label} holds ${there.files.length.toLocaleString('en')} files that no deploy has brought, such as ${there.files[0]?.path}. Name an empty place; or, if the site is to take theirs, add --take-over.`,
    );
  return there;
}

async function undoing(target: Target, { grace }: Wishes, { outDir, cacheDir }: Environment): Promise<Work> {
  const state = await readTargetState(target);
  const prepared = prepareUndo(state, Date.now(), grace);
  if (!prepared)
    throw new UserError(
      state.record
        ? `${target.label} has no site from before its last deploy, so there is nothing to put back.`
        : `No deploy has left a record at ${target.label}, so there is nothing to undo.`,
    );
  const { base, host } = prepared.done;
  return { outDir, cacheDir, base, host, prepared, uncompressed: 0, notes: [] };
}
