/** Gives every page its Content-Security-Policy, first in its head. Counted into every page's cache key by its source. */

import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { THEME_SCRIPT } from './client/theme-script.ts';
import {
  createPolicy,
  createPreviewPolicy,
  findInlineParts,
  joinStyles,
} from './core/security/content-security-policy.ts';
import { policySources } from './core/security/policy-sources.ts';
import { speculationRules } from './core/security/speculation-rules.ts';
import { memoise } from './core/text/memoise.ts';
import { POLICY_REPORTS } from './core/urls/reserved-paths.ts';
import { currentSession } from './newsroom/session/session.ts';

/** Few texts are inline, on many pages. */
const hashOf = memoise((text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`, 1000);

/** What only pages hold on which a reader can like a story. */
const LIKES = '<p class="like';

const BASE = import.meta.env.BASE_URL;

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  if (import.meta.env.DEV) return withReports(response);
  const html = joinStyles(await response.text());
  const { styles, scripts } = findInlineParts(html, [THEME_SCRIPT]);
  // Pages with a reader's scripts: one of them adds the rules
  const added = scripts.length > 0 ? [speculationRules(BASE)] : [];
  const hashes = {
    styles: styles.map((text) => hashOf(text)),
    scripts: [...scripts, ...added].map((text) => hashOf(text)),
  };
  const policy = createPolicy(hashes, scripts.length > 0 ? foreignHosts(html.includes(LIKES)) : {});
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return new Response(html.replace(/(<meta charset="utf-8"\s*\/?>)/i, `$1${meta}`), response);
});

/** Pages without a reader's scripts, which only lead on, ask no other host. */
function foreignHosts(hasLikes: boolean) {
  const { newsroom } = currentSession();
  return newsroom ? policySources(newsroom.settings.site, newsroom.settings.consent, hasLikes) : {};
}

/** The preview forbids nothing, and tells of what a published page would forbid. */
function withReports(response: Response): Response {
  const scripts = [THEME_SCRIPT, speculationRules(BASE)].map((text) => hashOf(text));
  const policy = createPreviewPolicy({ scripts }, BASE.replace(/\/$/, '') + POLICY_REPORTS, foreignHosts(true));
  response.headers.set('content-security-policy-report-only', policy);
  return response;
}
