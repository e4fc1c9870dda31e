/** Divides the work of a build among machines that know nothing of each other. */
import { createHash } from 'node:crypto';
import { UserError } from '../../newsroom/files/user-error.ts';

/** One of several parts, counted from 1. */
export interface Shard {
  number: number;
  count: number;
}

const MOST = 256;

/**
 * Reads the name of a part, such as `2/8`.
 *
 * @throws UserError When it is none.
 */
export function readShard(text: string): Shard {
  const [, number, count] = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text)?.map(Number) ?? [];
  if (!number || !count || number > count || count > MOST)
    throw new UserError(
      `--shard can’t be “${text}”. Write which part this is, and of how many: 2/8; at most of ${MOST}.`,
    );
  return { number, count };
}

/**
 * Returns whether a thing belongs to a part: every machine gives the same answer for its name, whatever else there is, so an
 * edit leaves all other things where they are.
 */
export function isOfShard(name: string, { number, count }: Shard): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE() % count === number - 1;
}
