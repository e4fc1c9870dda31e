/**
 * Reads and writes what caches keep as JSON: the last line of a file is the seal of those before it, so that one in which a bit
 * has changed is not there.
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeWholeSync } from './atomic-write.ts';
import { beginSeal } from './seal.ts';

/** So many lines are written at a time. */
const BATCH = 1000;
const LINE_END = 0x0a;
/** The bytes of the last line, without its end. */
const SEAL_BYTES = 64;

/** Returns the value of a file, or `undefined` where it is missing or not as it was written. Its shape is not checked. */
export function readSealed<T>(file: string): T | undefined {
  try {
    return JSON.parse(unsealed(file).toString()) as T;
  } catch {
    return undefined;
  }
}

/**
 * Writes a value into a file, which is there whole or not at all. A missing folder is made.
 *
 * @throws Error When the file can't be written.
 */
export function writeSealed(file: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  const seal = sealFor(file);
  seal.update(text);
  writeWholeSync(file, text + seal.end());
}

/**
 * Returns the values of a file that has one a line, as it may be longer than the longest string (512 MB). There are none where
 * it is missing or not as it was written; their shape is not checked.
 */
export function readSealedLines<T>(file: string): T[] {
  try {
    const bytes = unsealed(file);
    const values: T[] = [];
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(LINE_END, start);
      values.push(JSON.parse(bytes.toString('utf8', start, end)) as T);
      start = end + 1;
    }
    return values;
  } catch {
    return [];
  }
}

/**
 * Writes values into a file, one a line; it is there whole or not at all. A missing folder is made.
 *
 * @throws Error When the file can't be written.
 */
export function writeSealedLines(file: string, values: readonly unknown[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  const seal = sealFor(file);
  try {
    const open = openSync(draft, 'w');
    try {
      for (let index = 0; index < values.length; index += BATCH) {
        const lines = values.slice(index, index + BATCH).map((value) => `${JSON.stringify(value)}\n`);
        seal.update(lines.join(''));
        writeFileSync(open, lines.join(''));
      }
      writeFileSync(open, seal.end());
    } finally {
      closeSync(open);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Begins the seal of a file, which holds under its own name alone. */
function sealFor(file: string): ReturnType<typeof beginSeal> {
  const seal = beginSeal();
  seal.update(basename(file));
  return seal;
}

/**
 * Returns what a file holds before its seal.
 *
 * @throws Error When the file can't be read, or its seal is not that of its content.
 */
function unsealed(file: string): Buffer {
  const bytes = readFileSync(file);
  const content = bytes.subarray(0, Math.max(0, bytes.length - SEAL_BYTES));
  const seal = sealFor(file);
  seal.update(content);
  if (bytes.toString('latin1', content.length) !== seal.end()) throw new Error(`${file} was damaged.`);
  return content;
}
