/** Makes digests of contents: SHA-256, shortened to what each purpose needs. */
import { createHash } from 'node:crypto';

/** Returns 32 hexadecimal digits, for keys in caches. */
export function digestOf(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 32);
}

/** Returns 16 hexadecimal digits, for names of published files. */
export function shortDigestOf(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}
