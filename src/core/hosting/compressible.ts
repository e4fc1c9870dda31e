/** Says which files of a site are published compressed too, and for which hosts. */

/** The encodings by the ending of their files (RFC 7932, RFC 1952). */
export const ENCODINGS = { br: 'br', gz: 'gzip' } as const;
export type EncodingEnding = keyof typeof ENCODINGS;

/**
 * Hosts that send what lies compressed beside a file. All others compress by themselves. So does CloudFront in front of S3,
 * with Brotli and gzip, where a behaviour says `Compress`; its function can’t know what lies compressed, and an object that is
 * compressed alone can’t be read by those who ask without.
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
export function isCompressible({ size, type }: { size: number; type: string }): boolean {
  return size >= LEAST_BYTES && TEXT.test(type);
}
