/** Carries a prepared deploy out, step by step. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Phase } from '../core/deploy/deploy-phase.ts';
import type { SiteFile } from '../core/deploy/site-record.ts';
import { digestOfFile } from '../disk/digest.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import { beginState, endState } from './target-state.ts';
import type { Target, Upload } from './targets/target.ts';

export interface Publication {
  target: Target;
  prepared: PreparedDeploy;
  /** Returns the file on this machine that holds the bytes of a file of the site. */
  sourceOf(file: SiteFile): string;
  /** Returns the path below the target at which a file of the site lies. */
  placeOf(path: string): string;
  /** A folder of this machine, for what is fetched in order to be put back. */
  scratch: string;
  advance(phase: Phase, done: number, total: number): void;
}

/**
 * Publishes a site. Whenever it is cut off, the site that is served is whole, and the next deploy goes on.
 *
 * @throws UserError When a file is not as the build has left it, or can't be put back.
 */
export async function publish(publication: Publication): Promise<void> {
  const { target, prepared, placeOf, scratch, advance } = publication;
  const { plan, begun, done, before, keptIn, kept, putBackFrom, outdated } = prepared;
  if (prepared.isIdle) return;
  const sourceOf =
    putBackFrom === undefined ? publication.sourceOf : await fetchKept(publication, putBackFrom, scratch);
  await beginState(target, begun);
  const totals = new Map<Phase, number>();
  for (const step of plan.steps)
    if ('put' in step) totals.set(step.phase, (totals.get(step.phase) ?? 0) + step.put.length);
  const laid = new Map<Phase, number>();
  for (const step of plan.steps) {
    if ('remove' in step) {
      const removals = step.remove.map(({ path }) => ({ path: placeOf(path), isKept: kept.has(path) }));
      await target.remove(removals, keptIn);
      continue;
    }
    const uploads = step.put.flatMap((file): Upload[] => {
      const from = sourceOf(file);
      if (from === undefined) return [];
      if (putBackFrom === undefined) refuseChanged(from, file);
      const { path, size, type, encoding, lifetime } = file;
      return [{ path: placeOf(path), from, size, type, encoding, lifetime, isKept: kept.has(path) }];
    });
    const sofar = laid.get(step.phase) ?? 0;
    const total = totals.get(step.phase) ?? 0;
    if (sofar === 0) advance(step.phase, 0, total);
    await target.put(uploads, keptIn, (count) => advance(step.phase, sofar + count, total));
    laid.set(step.phase, sofar + step.put.length);
  }
  await endState(target, done, before);
  await target.forget(outdated);
  rmSync(scratch, { recursive: true, force: true });
}

/** Fetches what is put back; returns where each file lies then, or `undefined` for one that was not replaced yet. */
async function fetchKept(
  { target, prepared: { plan }, placeOf }: Publication,
  from: string,
  scratch: string,
): Promise<(file: SiteFile) => string | undefined> {
  rmSync(scratch, { recursive: true, force: true });
  const paths = plan.steps.flatMap((step) => ('put' in step ? step.put.map(({ path }) => placeOf(path)) : []));
  const fetched = await target.fetch(paths, from, scratch);
  return ({ path }) => (fetched.has(placeOf(path)) ? join(scratch, placeOf(path)) : undefined);
}

function refuseChanged(from: string, { path, digest }: SiteFile): void {
  if (!existsSync(from) || digestOfFile(from) !== digest)
    throw new UserError(`${path} was changed while it was published. Build the site again, and publish it then.`);
}
