/**
 * Seals what a cache keeps, so that what is damaged is made anew and never published. Where `CACHE_KEY` is set, nobody who has
 * not the key can make a seal: whoever can write into the cache, such as another job of a CI, can't publish by it.
 */
import { createHash, createHmac } from 'node:crypto';

const KEY = process.env['CACHE_KEY'] || undefined;

/**
 * Returns the seal of contents, one after the other: SHA-256, or with a key HMAC-SHA-256 (RFC 2104).
 *
 * @returns 64 hexadecimal digits.
 */
export function sealOf(...contents: (string | Uint8Array)[]): string {
  const seal = beginSeal();
  for (const content of contents) {
    seal.update(`${content.length} `);
    seal.update(content);
  }
  return seal.end();
}

/** Returns the seal of the list of a site’s files, from the build to the deploy. */
export function sealOfManifest(text: string): string {
  return sealOf('manifest', text);
}

/** Returns a seal that is made piece by piece, of texts or bytes as they come. */
export function beginSeal(): { update(content: string | Uint8Array): void; end(): string } {
  const sum = KEY === undefined ? createHash('sha256') : createHmac('sha256', KEY);
  return { update: (content) => void sum.update(content), end: () => sum.digest('hex') };
}
