/** The pages at old addresses. They have no chrome: readers see them for a moment, if at all. */
import { localeOf } from '../i18n/locale.ts';

import type { PageContext } from '../presentation/page-context.ts';
import { localeOfGone } from '../routes/gone-routes.ts';
import type { Route, RouteOf } from '../routes/route-kinds.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { targetToHref } from '../urls/site-url.ts';

export type BareRoute = RouteOf<'redirect' | 'root' | 'gone'>;

/** Whether a page has no chrome. An old address that names a file, such as `/old.html`, is written as it is. */
export function isBare(route: Route): route is BareRoute {
  return route.kind === 'redirect' || route.kind === 'root' || (route.kind === 'gone' && !route.path.endsWith('/'));
}

/** Whether a page without chrome can say anything: a program that asks for a feed reads no HTML, but follows the host. */
export function isReadableBare({ path }: BareRoute): boolean {
  return !/\.(xml|rss|atom|json|txt|md)$/i.test(path);
}

/** A whole document: it leads on, or says that the page is gone. `/` leads to the default language and may be indexed. */
export function createRedirectPage(
  route: BareRoute,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'dictionaryOf'>,
): string {
  const { address } = context.library;
  const tag = localeOfBare(route) ?? (context.locales[0]?.tag as string);
  const words = context.dictionaryOf(tag).interface;
  const href = route.kind === 'gone' ? undefined : targetToHref(address, route.to);
  const url = href !== undefined && new URL(href, address.url).href;
  const title = titleOf(route, context, words.gone);
  return `<!doctype html>
<html lang="${tag}" dir="${localeOf(context, tag).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${[
  href !== undefined && `<meta http-equiv="refresh" content="0; url=${escapeHtml(href)}">`,
  route.kind !== 'root' && '<meta name="robots" content="noindex">',
  url && `<link rel="canonical" href="${escapeHtml(url)}">`,
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

/** A story that has gone keeps its title to itself; what is no story is called by its address. */
function titleOf(route: BareRoute, { site, library }: Pick<PageContext, 'site' | 'library'>, gone: string): string {
  if (route.kind === 'root') return site.name;
  const target = route.kind === 'redirect' && 'field' in route ? library.routeAt(route.to) : route;
  if (target?.kind === 'gone') return gone;
  if (target && 'article' in target) return target.article.state === 'expired' ? gone : target.article.title;
  return route.kind === 'redirect' ? route.to : gone;
}
