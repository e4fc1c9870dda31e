/** Says which files of a site are published compressed too, for which hosts, and how well. */
import { isForHost, isHashed } from './deploy-phase.ts';
import type { PublishedFile } from './manifest.ts';

/** The encodings by the ending of their files (RFC 7932, RFC 1952). */
export const ENCODINGS = { br: 'br', gz: 'gzip' } as const;
export type EncodingEnding = keyof typeof ENCODINGS;

/**
 * Hosts that send what lies compressed beside a file. All others compress by themselves: CloudFront, which cuts out neither
 * Brotli nor gzip where the behaviour says `Compress`, keeps each form, and knows what the reader’s browser takes.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
 */
const HOSTS: ReadonlySet<string> = new Set(['nginx', 'caddy', 'apache']);

/** Below, a compressed answer saves no packet. */
const LEAST_BYTES = 512;

const TEXT = /^(text\/|application\/(json|xml|wasm|manifest\+json|[a-z.]+\+(json|xml))|image\/svg\+xml)/;

/** Returns whether a host sends what lies compressed beside a file. */
export function servesCompressed(host: string | undefined): boolean {
  return host !== undefined && HOSTS.has(host);
}

/** Returns whether a file becomes smaller if it is compressed; pictures, fonts and films are compressed already. */
export function isCompressible({ path, size, type }: PublishedFile): boolean {
  return size >= LEAST_BYTES && TEXT.test(type) && !isForHost(path);
}

/**
 * Returns the quality of Brotli, of 11. At 5 a page takes some 2 ms, at 11 some 70, to be 12 % smaller; that pays for files
 * that are made once and kept by readers for a year.
 */
export function brotliQuality(path: string): number {
  return isHashed(path) ? 11 : 5;
}
