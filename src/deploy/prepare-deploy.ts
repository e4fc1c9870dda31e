/** Prepares a deploy or the undoing of one: what is done at a target, and what is noted down there. */
import { type DeployPlan, type DeployRequest, isSameFile, planDeploy } from '../core/deploy/deploy-plan.ts';
import { type BegunRecord, placesOf, type SiteFile, type SiteRecord } from '../core/deploy/site-record.ts';
import { compressedFor } from '../core/hosting/compressible.ts';
import { beforeFile, type TargetState } from './target-state.ts';

/** What is done at a target. */
export interface PreparedDeploy {
  plan: DeployPlan;
  /** Whether the site is another one than what lay there. */
  isNew: boolean;
  /** Whether all lies there already, and is noted down. */
  isIdle: boolean;
  /** What is noted down before anything is done. */
  begun: BegunRecord;
  /** What is noted down at the end; the site that lay there is the one before, unless nothing of it changes. */
  done: SiteRecord;
  before: SiteRecord | undefined;
  /** The folder at the target that keeps what is replaced, and the paths whose files are kept there. */
  keptIn: string;
  kept: ReadonlySet<string>;
  /** The folder at the target that holds the files that are put back. */
  putBackFrom: string | undefined;
  /** Folders of kept files that nobody needs when the deploy has ended. */
  outdated: string[];
}

/** Returns what a deploy does that lays a site at a target. */
export function prepareDeploy(
  { record, before, begun }: TargetState,
  site: Omit<SiteRecord, 'serial' | 'leaving'>,
  grace: DeployRequest['grace'],
): PreparedDeploy {
  const places = placesOf(record, begun);
  const compressed = compressedFor(site.host);
  const plan = planDeploy({ places, files: site.files, compressed, now: site.at, grace });
  const isNew = !record || !isSame(record.files, site.files);
  const last = record?.serial ?? 0;
  const serial = isNew ? last + 1 : last;
  const done: SiteRecord = { ...site, serial, leaving: plan.leaving };
  return {
    plan,
    isNew,
    isIdle: !isNew && !begun && plan.steps.length === 0,
    begun: { ...done, unsure: unsureOf(places) },
    done,
    before: isNew ? record : undefined,
    keptIn: keptFolder(serial),
    // Where the site stays as it is, and only what has left it goes: that may be part of the one before
    kept: pathsOf((isNew ? record : before)?.files),
    putBackFrom: undefined,
    outdated: (isNew ? [last, last - 1] : [last + 1]).flatMap((old) => [keptFolder(old), beforeFile(old)]),
  };
}

/** Returns what undoes the last deploy, one that was cut off included; `undefined` where there is nothing to undo. */
export function prepareUndo(
  state: TargetState,
  now: number,
  grace: DeployRequest['grace'],
): PreparedDeploy | undefined {
  const { record, before, begun } = state;
  if (!record) return undefined;
  const isCutOff = begun !== undefined && !begun.isUndo && begun.serial > record.serial;
  if (!isCutOff) {
    if (!before) return undefined;
    const prepared = prepareDeploy(state, { ...before, at: now }, grace);
    return { ...prepared, begun: { ...prepared.begun, isUndo: true }, putBackFrom: keptFolder(record.serial) };
  }
  return { ...prepareDeploy(state, { ...record, at: now }, grace), putBackFrom: keptFolder(begun.serial) };
}

/** Returns the name of the folder that keeps what the deploy of a number has replaced. */
function keptFolder(serial: number): string {
  return `before-${serial}`;
}

function pathsOf(files: readonly SiteFile[] = []): Set<string> {
  return new Set(files.map(({ path }) => path));
}

function unsureOf(places: ReturnType<typeof placesOf>): SiteFile[] {
  return [...places.values()].filter(({ isUnsure }) => isUnsure).map(({ file }) => file);
}

function isSame(one: readonly SiteFile[], other: readonly SiteFile[]): boolean {
  const known = new Map(one.map((file) => [file.path, file]));
  return (
    one.length === other.length &&
    other.every((file) => {
      const found = known.get(file.path);
      return found !== undefined && isSameFile(found, file);
    })
  );
}
