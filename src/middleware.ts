/** Gives every page its Content-Security-Policy, first in its head. */

import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { THEME_SCRIPT } from './client/theme-script.ts';
import {
  createPolicy,
  createPreviewPolicy,
  findInlineParts,
  joinStyles,
} from './core/security/content-security-policy.ts';
import { pageSources } from './core/security/page-sources.ts';
import { speculationRules } from './core/security/speculation-rules.ts';
import { memoise } from './core/text/memoise.ts';
import { POLICY_REPORTS } from './core/urls/reserved-paths.ts';
import { toShownPath } from './newsroom/files/environment.ts';
import { problemOverlay } from './newsroom/report/problem-overlay.ts';
import { currentSession } from './newsroom/session/session.ts';

/** Few texts are inline, on many pages. */
const hashOf = memoise((text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`, 1000);

const BASE = import.meta.env.BASE_URL;

export const onRequest = defineMiddleware(async ({ params }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  if (import.meta.env.DEV) return withReports(await withProblems(response, params), params);
  const html = joinStyles(await response.text());
  const { styles, scripts } = findInlineParts(html, [THEME_SCRIPT]);
  // Pages with a reader's scripts: one of them adds the rules
  const added = scripts.length > 0 ? [speculationRules(BASE)] : [];
  const hashes = {
    styles: styles.map((text) => hashOf(text)),
    scripts: [...scripts, ...added].map((text) => hashOf(text)),
  };
  const policy = createPolicy(hashes, scripts.length > 0 ? foreignHosts(params) : {});
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return new Response(html.replace(/(<meta charset="utf-8"\s*\/?>)/i, `$1${meta}`), response);
});

/** The parameters of a page's route, each with the name of its kind. */
type Params = Readonly<Record<string, string | undefined>>;

/** Pages without a reader's scripts, which only lead on, ask no other host. */
function foreignHosts({ article, standing }: Params) {
  const { newsroom } = currentSession();
  if (!newsroom) return {};
  const { library, settings } = newsroom;
  const path = article ?? standing;
  const route = path === undefined ? undefined : library.routeAt(`/${path}/`);
  return pageSources(route && 'article' in route ? route.article : undefined, { ...settings, library });
}

/** The preview forbids nothing, and tells of what a published page would forbid. */
function withReports(response: Response, params: Params): Response {
  const scripts = [THEME_SCRIPT, speculationRules(BASE)].map((text) => hashOf(text));
  const policy = createPreviewPolicy({ scripts }, BASE.replace(/\/$/, '') + POLICY_REPORTS, foreignHosts(params));
  response.headers.set('content-security-policy-report-only', policy);
  return response;
}

/** The preview shows in each page what is wrong with its file, and says how much is wrong elsewhere. */
async function withProblems(response: Response, params: Params): Promise<Response> {
  const { reading, mended, newsroom, environment } = currentSession();
  const path = params['article'] ?? params['standing'];
  const route = path === undefined ? undefined : newsroom?.library.routeAt(`/${path}/`);
  const file = route && 'article' in route ? toShownPath(`content/${route.article.path}`, environment) : undefined;
  const overlay = reading && problemOverlay({ ...reading, mended, file, cwd: environment.cwd, base: BASE });
  if (!overlay) return response;
  const html = await response.text();
  return new Response(
    html.replace(/<body[^>]*>/, (body) => body + overlay),
    response,
  );
}
