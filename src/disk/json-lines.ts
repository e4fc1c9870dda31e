/** Reads and writes lists of values, one a line as JSON; a list may be longer than the longest string (512 MB). */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** So many lines are written at a time. */
const BATCH = 1000;
const LINE_END = 0x0a;

/**
 * Returns the values of a file; its shape is not checked. There are none where the file is missing, or a line of it is not
 * JSON.
 */
export function readJsonLines<T>(file: string): T[] {
  try {
    const bytes = readFileSync(file);
    const values: T[] = [];
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(LINE_END, start);
      const stop = end === -1 ? bytes.length : end;
      values.push(JSON.parse(bytes.toString('utf8', start, stop)) as T);
      start = stop + 1;
    }
    return values;
  } catch {
    return [];
  }
}

/**
 * Writes values into a file, which is there whole or not at all. A missing folder is made.
 *
 * @throws Error When the file can't be written.
 */
export function writeJsonLines(file: string, values: readonly unknown[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const open = openSync(draft, 'w');
    try {
      for (let index = 0; index < values.length; index += BATCH)
        writeFileSync(
          open,
          values
            .slice(index, index + BATCH)
            .map((value) => `${JSON.stringify(value)}\n`)
            .join(''),
        );
    } finally {
      closeSync(open);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
