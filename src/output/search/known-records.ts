/** Keeps what search finds of each story, so that an edit has no other story of its shard read again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchRecord } from '../../core/search/search-record.ts';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { packJson, unpackJson } from '../../disk/packed-json.ts';

/** The records of a shard, by keys that change with whatever they are made from. */
export type KnownRecords = ReadonlyMap<string, SearchRecord>;

/** Returns the name of the file that holds the records of a shard: `en/en-0.zst`. */
export function recordsFile(id: string): string {
  return `${id}.zst`;
}

/** Reads the records of a shard; there are none where their file is missing, or its seal does not fit. */
export function readRecords(folder: string, id: string): KnownRecords {
  try {
    return new Map(unpackJson<[string, SearchRecord][]>(id, readFileSync(join(folder, recordsFile(id)))));
  } catch {
    return new Map();
  }
}

/**
 * Writes the records of a shard.
 *
 * @throws Error When the file can't be written.
 */
export function writeRecords(folder: string, id: string, records: KnownRecords): void {
  writeWholeSync(join(folder, recordsFile(id)), packJson(id, [...records]));
}
