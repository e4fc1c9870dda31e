/** Says which rules of a newsroom reach each host. */
import type { Host } from '../site/hosts.ts';

/**
 * Returns whether a host can be told a rule: of headers, of one old address, of one with a query, of many by a pattern, or one that
 * only hosts know which read `_redirects` themselves.
 */
export function isReachedBy(host: Host, rule: 'headers' | 'redirect' | 'query' | 'other' | 'pattern'): boolean {
  if (host === 'netlify') return true;
  if (host === 'cloudflare') return rule !== 'query';
  if (host === 'github-pages' || rule === 'other') return false;
  return !(host === 'firebase' && (rule === 'pattern' || rule === 'query'));
}
