/** Gives every page its Content-Security-Policy, first in its head. Counted into every page's cache key by its source. */

import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { createPolicy, findInlineParts, joinStyles } from './core/security-policy.ts';
import { FIRST_LINES } from './reader/first-lines.ts';

const hashes = new Map<string, string>();

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = joinStyles(await response.text());
  const { styles, scripts } = findInlineParts(html, [FIRST_LINES]);
  const policy = createPolicy({ styles: styles.map(hashOf), scripts: scripts.map(hashOf) });
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return new Response(html.replace(/(<meta charset="utf-8"\s*\/?>)/i, `$1${meta}`), response);
});

function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (hash === undefined) {
    hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
    hashes.set(text, hash);
  }
  return hash;
}
