/** Files of JSON that a cache keeps. */
import { readFileSync } from 'node:fs';
import { writeWholeSync } from './atomic-write.ts';

/** What a file holds, or `undefined` where it is missing or is not JSON, as one that was cut off. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a value whole, making the folder where it is missing. */
export function writeJson(file: string, value: unknown): void {
  writeWholeSync(file, JSON.stringify(value));
}
