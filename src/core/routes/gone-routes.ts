/** Collects the pages that a host shows, with the status 410, at all addresses of a language whose pages are gone. */
import type { Locale } from '../i18n/locale.ts';
import { homePath } from '../urls/permalink.ts';
import type { Route, RouteOf } from './route-kinds.ts';

interface GoneSource {
  site: { host?: string | undefined; permalinks: Readonly<Record<'home', string>> };
  locales: readonly Locale[];
}

/**
 * Returns the route of such a page for each language with addresses that are gone; none where the host can't show it.
 */
export function collectGoneNotices(routes: readonly Route[], { site, locales }: GoneSource): RouteOf<'gone'>[] {
  if (site.host !== 'netlify') return [];
  const tags = new Set(routes.flatMap((route) => (route.kind === 'gone' ? [localeOfGone(route)] : [])));
  return locales
    .filter(({ tag }) => tags.has(tag))
    .map(({ tag, path }) => ({ kind: 'gone', path: `${homePath(site.permalinks, path)}410/`, locale: tag }));
}

/** Returns the paths of these pages by the tags of their languages. */
export function goneNoticePaths(routes: readonly Route[]): Map<string, string> {
  return new Map(routes.flatMap((route) => (isNotice(route) ? [[route.locale, route.path]] : [])));
}

/** Returns the tag of the language in which a page says that something is gone. */
export function localeOfGone(route: RouteOf<'gone'>): string {
  return 'article' in route ? route.article.locale : route.locale;
}

function isNotice(route: Route): route is Extract<RouteOf<'gone'>, { locale: string }> {
  return route.kind === 'gone' && !('article' in route) && route.field === undefined;
}
