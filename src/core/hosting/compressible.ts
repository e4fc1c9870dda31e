/** Says which files of a site are published compressed too, and for which hosts. */
import { mediaTypeEntries, mediaTypeOf } from './media-types.ts';

/** The encodings by the ending of their files (RFC 7932, RFC 1952). */
export const ENCODINGS = { br: 'br', gz: 'gzip' } as const;
export type EncodingEnding = keyof typeof ENCODINGS;

/**
 * What lies compressed for hosts that send it; all others compress by themselves. A server looks for it `beside` the file,
 * which need not have any. In front of S3, a function of CloudFront asks for it `by name`: it can look nowhere, so every text
 * has all, and at all times.
 */
const HOSTS: Readonly<Record<string, Compressed>> = {
  nginx: 'beside',
  caddy: 'beside',
  apache: 'beside',
  's3-cloudfront': 'by name',
};
export type Compressed = 'beside' | 'by name';

/** Below, a compressed answer saves no packet. */
const LEAST_BYTES = 512;

const TEXT = /^(text\/|application\/(json|xml|wasm|manifest\+json|[a-z.]+\+(json|xml))|image\/svg\+xml)/;

/** Returns how a host finds what lies compressed, or `undefined` for one that sends none. */
export function compressedFor(host: string | undefined): Compressed | undefined {
  return host !== undefined && Object.hasOwn(HOSTS, host) ? HOSTS[host] : undefined;
}

/** Returns whether a file becomes smaller if it is compressed; pictures, fonts and films are compressed already. */
export function isCompressible({ size, type }: { size: number; type: string }): boolean {
  return size >= LEAST_BYTES && TEXT.test(type);
}

/** Returns whether a host asks for a file compressed that finds what lies compressed by name: by the ending alone. */
export function isAskedCompressed(path: string): boolean {
  return TEXT.test(mediaTypeOf(path));
}

/** Returns the endings of all texts, each with its media type. */
export function textEntries(): [ending: string, type: string][] {
  return mediaTypeEntries().filter(([, type]) => TEXT.test(type));
}
