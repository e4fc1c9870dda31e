/** Makes digests of contents: SHA-256, shortened to what each purpose needs. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Returns 32 hexadecimal digits, for keys in caches. */
export function digestOf(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}

/** Returns 16 hexadecimal digits, for names of published files. */
export function shortDigestOf(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}

/** The bytes of a file that are read at a time; a film has more than a buffer may hold. */
const CHUNK = 1 << 20;

/**
 * Returns the whole SHA-256 of a file’s bytes, 64 hexadecimal digits.
 *
 * @throws Error When the file can't be read.
 */
export function digestOfFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
