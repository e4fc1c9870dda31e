/** Gathers what a deploy or its undoing needs to know: the built site, what lies at the target, and what follows from both. */

import type { DeployRequest } from '../core/deploy/deploy-plan.ts';
import { placesOf, type SiteFile, type SiteRecord } from '../core/deploy/site-record.ts';
import { compressedFor } from '../core/hosting/compressible.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import { countOf } from '../newsroom/report/print-problems.ts';
import type { Progress } from '../newsroom/report/progress.ts';
import { readBuiltSite } from './built-site.ts';
import { compressSite, countUncompressed } from './compress-site.ts';
import { withHeaders } from './object-headers.ts';
import { type PreparedDeploy, prepareDeploy, prepareUndo } from './prepare-deploy.ts';
import { refuseSite } from './refusals.ts';
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

/** What is done, and with what. */
export interface DeployWork extends Pick<Environment, 'outDir' | 'cacheDir'> {
  base: string;
  host: string | undefined;
  prepared: PreparedDeploy;
  uncompressed: number;
  notes: string[];
}

/**
 * Gathers what a deploy does. What is only said compresses nothing.
 *
 * @throws UserError When the site is not fit to be published, or not there.
 */
export async function gatherDeploy(
  target: Target,
  { isPublished, isTakenOver, isPreviewAllowed, grace }: Wishes,
  environment: Environment,
  progress: Progress,
): Promise<DeployWork> {
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
  const compressed = compressedFor(manifest.host);
  // What is asked for by its own name must say how it is encoded
  if (compressed === 'beside' || (compressed && target.keepsHeaders)) {
    const places = placesOf(state.record, state.begun);
    uncompressed = countUncompressed({ files, places, compressed });
    if (isPublished) {
      progress.begin('Compressing texts', uncompressed);
      const { compressed: cache } = cachePaths(cacheDir);
      const compression = { files, places, compressed, folder: outDir, cache, advance: progress.advance };
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
      `${target.label} holds ${countOf(there.files.length, 'file that', 'files that')} no deploy has brought, such as ${there.files[0]?.path}. Name an empty place; or, if the site is to take theirs, add --take-over.`,
    );
  return there;
}

/**
 * Gathers what undoing the last deploy does.
 *
 * @throws UserError When there is nothing to undo.
 */
export async function gatherUndo(
  target: Target,
  { grace }: Wishes,
  { outDir, cacheDir }: Environment,
): Promise<DeployWork> {
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
