/** Pages that a host shows, with the status 410, at all addresses of a language whose pages are gone. */
import type { Locale } from '../i18n/locale.ts';
import type { Site } from '../site/site.ts';
import { fillPermalink } from '../urls/permalink.ts';
import type { Route, RouteOf } from './route-table.ts';

/** One for each language that has such addresses, where the host can show it. */
export function goneNotices(pages: Route[], site: Site, locales: Locale[]): RouteOf<'gone'>[] {
  if (site.host !== 'netlify') return [];
  const tags = new Set(pages.flatMap((page) => (page.kind === 'gone' ? [localeOfGone(page)] : [])));
  return locales
    .filter(({ tag }) => tags.has(tag))
    .map(({ tag, path }) => {
      const home = fillPermalink(site.permalinks.home, { locale: path });
      return { kind: 'gone', path: `${home}410/`, locale: tag };
    });
}

/** The path of such a page for each language that has one. */
export function goneNoticePaths(pages: Route[]): Map<string, string> {
  return new Map(pages.flatMap((page) => (isNotice(page) ? [[page.locale, page.path]] : [])));
}

export function localeOfGone(page: RouteOf<'gone'>): string {
  return 'article' in page ? page.article.locale : page.locale;
}

function isNotice(page: Route): page is Extract<RouteOf<'gone'>, { locale: string }> {
  return page.kind === 'gone' && !('article' in page) && page.field === undefined;
}
