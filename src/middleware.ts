/** Gives the pages of the preview a policy that is only reported, and shows what is wrong with their files. */

import { defineMiddleware } from 'astro:middleware';
import { createHash } from 'node:crypto';
import { THEME_SCRIPT } from './client/theme-script.ts';
import { createPreviewPolicy } from './core/security/content-security-policy.ts';
import { fileRules } from './core/security/file-rules.ts';
import { pageSources } from './core/security/page-sources.ts';
import { speculationRules } from './core/security/speculation-rules.ts';
import { fileFormOf } from './core/urls/page-path.ts';
import { POLICY_REPORTS } from './core/urls/reserved-paths.ts';
import { toShownPath } from './newsroom/files/environment.ts';
import { problemOverlay } from './newsroom/report/problem-overlay.ts';
import { currentSession } from './newsroom/session/session.ts';

const BASE = import.meta.env.BASE_URL;

/** The inline script of every page, and the rules that a script of it adds. */
const SCRIPTS = [THEME_SCRIPT, speculationRules(BASE)].map(hashOf);

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

export const onRequest = defineMiddleware(async ({ params }, next) => {
  const response = await next();
  // The pages of a build say it themselves
  if (!import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  return withReports(await withProblems(response, params), params);
});

/** The parameters of a page's route, each with the name of its kind. */
type Params = Readonly<Record<string, string | undefined>>;

/** Returns the hosts that the page of a route may ask, by directive. */
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
  const form = fileFormOf(Object.values(currentSession().newsroom?.settings.site.permalinks ?? {}));
  const scripts = form ? [...SCRIPTS, hashOf(fileRules(BASE, form))] : SCRIPTS;
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
