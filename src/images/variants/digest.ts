/** The digest that names an image and everything made from it. */
import { createHash } from 'node:crypto';

/** First 16 hex digits of SHA-256 over the file's bytes. */
export function imageDigest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
