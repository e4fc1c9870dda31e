/** Writes the pages at old addresses, which have no chrome since readers see them for a moment at most. */
import { inProduction } from '../head/create-head.ts';
import { localeOf } from '../i18n/locale.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { localeOfGone } from '../routes/gone-routes.ts';
import type { Route, RouteOf } from '../routes/route-kinds.ts';
import { createPolicy } from '../security/content-security-policy.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { targetToHref } from '../urls/site-url.ts';

/** It holds nothing but text, and asks no host. */
const POLICY = `<meta http-equiv="content-security-policy" content="${createPolicy({ styles: [], scripts: [] })}">`;

/** A route whose page is written without chrome. */
export type BareRoute = RouteOf<'redirect' | 'root' | 'gone'>;

/**
 * Returns whether the page of a route has no chrome. A route that is gone has none where its address names a file, such
 * as `/old.html` or an old feed; otherwise a layout prints it.
 */
export function isBare(route: Route): route is BareRoute {
  if (route.kind !== 'gone') return route.kind === 'redirect' || route.kind === 'root';
  if ('article' in route) return false;
  return !route.path.endsWith('/') || ('field' in route && !isReadableBare(route));
}

/**
 * Returns whether HTML makes sense at the address of a page without chrome. At the old address of a feed it does not:
 * the program that asks for it reads no HTML, but follows the redirect of the host.
 */
export function isReadableBare({ path }: BareRoute): boolean {
  return !/\.(xml|rss|atom|json|txt|md)\/?$/i.test(path);
}

/**
 * Writes the whole HTML document of a page without chrome. It sends the reader on at once, or says that the page is
 * gone. All of these have `noindex`, except `/` of the site itself, which leads to the default language.
 */
export function createRedirectPage(
  route: BareRoute,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'dictionaryOf' | 'production'>,
): string {
  const { address } = context.library;
  const tag = localeOfBare(route) ?? (context.locales[0]?.tag as string);
  const words = context.dictionaryOf(tag).interface;
  const href = route.kind === 'gone' ? undefined : targetToHref(address, route);
  // A canonical address has no fragment (RFC 6596, 3)
  const url = href !== undefined && new URL(href, address.url).href.replace(/#.*$/s, '');
  const title = titleOf(route, context, words.gone);
  return `<!doctype html>
<html lang="${tag}" dir="${localeOf(context, tag).direction}">
<head>
<meta charset="utf-8">${POLICY}
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${[
  href !== undefined && `<meta http-equiv="refresh" content="0; url=${escapeHtml(href)}">`,
  (route.kind !== 'root' || context.production !== undefined) && '<meta name="robots" content="noindex">',
  url && `<link rel="canonical" href="${escapeHtml(inProduction(url, context))}">`,
]
  .filter(Boolean)
  .join('\n')}
<title>${escapeHtml(title)}</title>
</head>
<body>
<h1>${escapeHtml(href === undefined ? words.gone : words.moved)}</h1>
<p>${href === undefined ? escapeHtml(words.goneText) : `${escapeHtml(words.movedText)} <a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`}</p>
</body>
</html>
`;
}

function localeOfBare(route: BareRoute): string | undefined {
  if (route.kind === 'root') return undefined;
  if (route.kind === 'gone') return localeOfGone(route);
  return 'article' in route ? route.article.locale : route.locale;
}

/** The title of an expired story is not shown any more; a target that is no story is named by its address. */
function titleOf(route: BareRoute, { site, library }: Pick<PageContext, 'site' | 'library'>, gone: string): string {
  if (route.kind === 'root') return site.name;
  const target = route.kind === 'redirect' && 'field' in route ? library.routeAt(route.to) : route;
  if (target?.kind === 'gone') return gone;
  if (target && 'article' in target) return target.article.state === 'expired' ? gone : target.article.title;
  return route.kind === 'redirect' ? route.to : gone;
}
