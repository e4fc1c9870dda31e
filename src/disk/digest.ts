/** Makes digests of contents: SHA-256, shortened to what each purpose needs. */
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Returns 32 hexadecimal digits, for keys in caches. */
export function digestOf(data: Uint8Array | string): string {
  return hash('sha256', data).slice(0, 32);
}

/** Returns the digest of a list of texts, as {@link digestOf} returns it for one; together they may be too long for one. */
export function digestOfAll(texts: Iterable<string>): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(`${text.length} ${text}`);
  return sum.digest('hex').slice(0, 32);
}

/** Returns 16 hexadecimal digits, for names of published files. */
export function shortDigestOf(data: Buffer | string): string {
  return hash('sha256', data).slice(0, 16);
}

/**
 * Files are read into it, so many bytes at a time: a film has more than a buffer may hold, and memory of its own for each of a
 * thousand files keeps the garbage collector busier than the hash.
 */
const CHUNK = Buffer.allocUnsafeSlow(1 << 18);

/**
 * Returns the whole SHA-256 of a file’s bytes, 64 hexadecimal digits.
 *
 * @throws Error When the file can't be read.
 */
export function digestOfFile(path: string): string {
  const sum = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, CHUNK); read > 0; read = readSync(file, CHUNK)) sum.update(CHUNK.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return sum.digest('hex');
}
