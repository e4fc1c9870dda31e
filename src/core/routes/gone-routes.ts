/** Collects the pages that a host shows, with the status 410, at all addresses of a language whose pages are gone. */
import type { Locale } from '../i18n/locale.ts';
import { folderOf } from '../urls/page-path.ts';
import { homePath } from '../urls/permalink.ts';
import type { Route, RouteOf } from './route-kinds.ts';
import type { RouteTable } from './route-table.ts';

/** The hosts that can answer with the status 410 and a page. */
const SAYS_GONE: ReadonlySet<string> = new Set(['netlify', 's3-cloudfront', 'nginx', 'caddy', 'apache']);

interface GoneSource {
  site: { host?: string | undefined; permalinks: Readonly<Record<'home', string>> };
  locales: readonly Locale[];
}

/**
 * Returns the route of such a page for each language with addresses that are gone; none where the host can't show it.
 */
export function collectGoneNotices(routes: readonly Route[], { site, locales }: GoneSource): RouteOf<'gone'>[] {
  if (site.host === undefined || !SAYS_GONE.has(site.host)) return [];
  const tags = new Set(routes.flatMap((route) => (route.kind === 'gone' ? [localeOfGone(route)] : [])));
  return locales
    .filter(({ tag }) => tags.has(tag))
    .map(({ tag, path }) => ({ kind: 'gone', path: `${folderOf(homePath(site.permalinks, path))}410/`, locale: tag }));
}

/**
 * Returns the route of the page “not found” in each of several languages, below the language's home; hosts that look for it
 * there show `404.html` of that folder. A language whose home is the root has that of the root.
 */
export function collectMissingNotices({ routes, at }: Pick<RouteTable, 'routes' | 'at'>): MissingNotice[] {
  const homes = routes.filter(({ kind }) => kind === 'home') as RouteOf<'home'>[];
  return homes.flatMap(({ path: home, locale }) => {
    const path = `${folderOf(home)}404/`;
    const isFree = home !== '/' && !at(path) && !at(missingFile(path));
    return homes.length > 1 && isFree ? [{ kind: 'gone' as const, path, locale, isMissing: true as const }] : [];
  });
}

/** The route of a page “not found” of one language. */
export type MissingNotice = Extract<RouteOf<'gone'>, { locale: string }> & { isMissing: true };

/** Returns whether a route is the page “not found” of one language. */
export function isMissingNotice(route: Route): route is MissingNotice {
  return 'isMissing' in route && route.isMissing === true;
}

/** Returns the file for which hosts look, by the path of the page: `/fr/404/` → `/fr/404.html`. */
export function missingFile(path: string): string {
  return path.replace(/\/$/, '.html');
}

/** Returns the paths of the pages that say that something is gone, by the tags of their languages. */
export function goneNoticePaths(routes: readonly Route[]): Map<string, string> {
  return new Map(routes.flatMap((route) => (isNotice(route) ? [[route.locale, route.path]] : [])));
}

/** Returns the tag of the language in which a page says that something is gone. */
export function localeOfGone(route: RouteOf<'gone'>): string {
  return 'article' in route ? route.article.locale : route.locale;
}

function isNotice(route: Route): route is Extract<RouteOf<'gone'>, { locale: string }> {
  return route.kind === 'gone' && !('article' in route) && route.field === undefined && !isMissingNotice(route);
}
