/** Hashes what stands inline in a page, as its policy names it. */
import { createHash } from 'node:crypto';

/** Returns the source of an inline style or script in a policy, without quotation marks (CSP Level 3, 2.3.1). */
export function hashSource(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
