/** The page at an address that has moved. It has no chrome: readers see it for a moment, if at all. */
import { escapeHtml } from './escape.ts';
import { localeOf, type PageContext } from './page-context.ts';
import type { Page } from './page-index.ts';
import { pathToHref, pathToUrl } from './site-address.ts';

/** A whole document with canonical link and refresh; `/` leads to the default language and may be indexed. */
export function createMovedPage(page: Extract<Page, { kind: 'moved' | 'root' }>, context: PageContext): string {
  const { library } = context;
  const tag = page.kind === 'moved' ? page.article.locale : (context.locales[0]?.tag as string);
  const { direction } = localeOf(context, tag);
  const words = context.dictionaryOf(tag).interface;
  const href = escapeHtml(pathToHref(library.address, page.to));
  const title = escapeHtml(titleOf(page, context, words.gone));
  return `<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${href}">
${page.kind === 'moved' ? '<meta name="robots" content="noindex">\n' : ''}<link rel="canonical" href="${escapeHtml(pathToUrl(library.address, page.to))}">
<title>${title}</title>
</head>
<body>
<h1>${escapeHtml(words.moved)}</h1>
<p>${escapeHtml(words.movedText)} <a href="${href}">${title}</a></p>
</body>
</html>
`;
}

/** A story that has gone keeps its title to itself. */
function titleOf(page: Extract<Page, { kind: 'moved' | 'root' }>, { site }: PageContext, gone: string): string {
  if (page.kind === 'root') return site.name;
  return page.article.state === 'expired' ? gone : page.article.title;
}
