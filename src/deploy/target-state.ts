/** Reads and writes what deploys note down at a target: the site that lies there, the one before, and one that has begun. */
import { type BegunRecord, readRecord, type SiteRecord } from '../core/deploy/site-record.ts';
import { mediaTypeOf } from '../core/hosting/media-types.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import type { Target } from './targets/target.ts';

const SITE = 'site.json';
const BEGUN = 'begun.json';

export interface TargetState {
  /** What the last deploy that has ended has laid there. */
  record: SiteRecord | undefined;
  /** What lay there before. */
  before: SiteRecord | undefined;
  /** What a deploy that was cut off was about to lay there. */
  begun: BegunRecord | undefined;
}

/**
 * Reads what is noted down.
 *
 * @throws UserError When it can't be read, as then nobody knows what lies there.
 */
export async function readTargetState(target: Target): Promise<TargetState> {
  const read = async <Record extends SiteRecord>(name: string): Promise<Record | undefined> => {
    const text = await target.read(name);
    const record = text === undefined ? undefined : readRecord<Record>(text);
    if (text !== undefined && !record)
      throw new UserError(
        `${target.label} holds notes of deploys (${name}) that this Broadsheet can’t read. Use the version that wrote them.`,
      );
    return record;
  };
  const record = await read(SITE);
  const begun = await read<BegunRecord>(BEGUN);
  // The last thing that a deploy does is to take its own note away
  const isEnded = begun !== undefined && record?.serial === begun.serial && record.at === begun.at;
  const before = record && (await read(beforeFile(record.serial)));
  return { record, before, begun: isEnded ? undefined : begun };
}

/**
 * Returns the name of the note of what lay at a target before the deploy of a number. It has a name of its own for each, as
 * the one that belongs to the record is needed until that is written anew.
 */
export function beforeFile(serial: number): string {
  return `before-${serial}.json`;
}

/** Notes what a deploy is about to do. */
export function beginState(target: Target, begun: BegunRecord): Promise<void> {
  return target.write(BEGUN, JSON.stringify(begun));
}

/** Notes what a deploy has done; `before` is what lay there, left out where that is as it was. */
export async function endState(target: Target, done: SiteRecord, before?: SiteRecord): Promise<void> {
  if (before) await target.write(beforeFile(done.serial), JSON.stringify(before));
  await target.write(SITE, JSON.stringify(done));
  await target.forget([BEGUN]);
}

/** Takes what lies at a target for a site of which no deploy has left a record. */
export async function takeOver(target: Target, like: SiteRecord): Promise<SiteRecord | undefined> {
  const listed = await target.list();
  if (listed.length === 0) return undefined;
  const types = new Map(like.files.map(({ path, type }) => [path, type]));
  return {
    ...like,
    serial: 0,
    at: 0,
    leaving: [],
    files: listed.map(({ path, digest = unknown() }) => ({
      path,
      digest,
      size: 0,
      type: types.get(path) ?? mediaTypeOf(path),
    })),
  };
}

/** A digest that no file has. */
function unknown(): string {
  return '0'.repeat(64);
}
