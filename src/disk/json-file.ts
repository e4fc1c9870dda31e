/** Reads and writes the JSON files of caches. */
import { readFileSync } from 'node:fs';
import { writeWholeSync } from './atomic-write.ts';

/** Returns the value of a JSON file, or `undefined` where it is missing or is not JSON. Its shape is not checked. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/**
 * Writes a value as a JSON file, which is there whole or not at all. A missing folder is made.
 *
 * @throws Error When the file can't be written.
 */
export function writeJson(file: string, value: unknown): void {
  writeWholeSync(file, JSON.stringify(value));
}
