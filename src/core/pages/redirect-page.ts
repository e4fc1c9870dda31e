/** The pages at old addresses. They have no chrome: readers see them for a moment, if at all. */
import { localeOf } from '../i18n/locale.ts';

import { type PageContext } from '../presentation/page-context.ts';
import { localeOfGone } from '../routes/gone-routes.ts';
import type { Route, RouteOf } from '../routes/route-table.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { targetToHref } from '../urls/site-url.ts';

export type BarePage = RouteOf<'moved' | 'root' | 'gone'>;

/** Whether a page has no chrome. An old address that names a file, such as `/old.html`, is written as it is. */
export function isBare(page: Route): page is BarePage {
  return page.kind === 'moved' || page.kind === 'root' || (page.kind === 'gone' && !page.path.endsWith('/'));
}

/** Whether a page without chrome can say anything: a program that asks for a feed reads no HTML, but follows the host. */
export function isReadableBare({ path }: BarePage): boolean {
  return !/\.(xml|rss|atom|json|txt|md)$/i.test(path);
}

/** A whole document: it leads on, or says that the page is gone. `/` leads to the default language and may be indexed. */
export function createRedirectPage(page: BarePage, context: PageContext): string {
  const { address } = context.library;
  const tag = localeOfBare(page) ?? (context.locales[0]?.tag as string);
  const words = context.dictionaryOf(tag).interface;
  const href = page.kind === 'gone' ? undefined : targetToHref(address, page.to);
  const url = href !== undefined && new URL(href, address.url).href;
  const title = titleOf(page, context, words.gone);
  return `<!doctype html>
<html lang="${tag}" dir="${localeOf(context, tag).direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${[
  href !== undefined && `<meta http-equiv="refresh" content="0; url=${escapeHtml(href)}">`,
  page.kind !== 'root' && '<meta name="robots" content="noindex">',
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

function localeOfBare(page: BarePage): string | undefined {
  if (page.kind === 'root') return undefined;
  if (page.kind === 'gone') return localeOfGone(page);
  return 'article' in page ? page.article.locale : page.locale;
}

/** A story that has gone keeps its title to itself; what is no story is called by its address. */
function titleOf(page: BarePage, { site, library }: PageContext, gone: string): string {
  if (page.kind === 'root') return site.name;
  const goal = page.kind === 'moved' && 'field' in page ? library.routeAt(page.to) : page;
  if (goal?.kind === 'gone') return gone;
  if (goal && 'article' in goal) return goal.article.state === 'expired' ? gone : goal.article.title;
  return page.kind === 'moved' ? page.to : gone;
}
