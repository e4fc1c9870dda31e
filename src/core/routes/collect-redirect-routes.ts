/** Collects the routes at the old addresses of `content/redirects.yaml`. */

import type { Locale } from '../i18n/locale.ts';
import type { Problem } from '../problems/problem.ts';
import { pathToField } from '../problems/schema-problem.ts';
import type { Redirects } from '../schemas/redirects.ts';
import { hasQuery } from '../urls/query-address.ts';
import { divideTarget, parseRedirectPath } from '../urls/redirect-path.ts';
import { isFullAddress } from '../urls/url-template.ts';
import { collectGoneNotices, collectMissingNotices, missingFile } from './gone-routes.ts';
import { covered, type RedirectEntry, type RedirectTarget, targetProblem, twice } from './redirect-problems.ts';
import type { Permalinks, RouteOf } from './route-kinds.ts';
import { createRouteTable, pathKey, pathToFile, type RouteTable, routeMeant } from './route-table.ts';

/** What is published without `redirects.yaml`. */
export interface LivePaths {
  /** Returns the route at a path; routes are those of pages, output files and aliases. */
  at: RouteTable['at'];
  publicFiles: ReadonlySet<string>;
}

/**
 * Returns the entries of the file, without those of addresses with a query, by the keys of their old addresses, in which capitals and the last slash do not
 * count.
 */
export function entriesByKey({ moved, gone }: Redirects): Map<string, RedirectEntry[]> {
  const entries: RedirectEntry[] = [
    ...Object.entries(moved)
      .filter(([written]) => !hasQuery(written))
      .map(([written, to]) => ({ written, to, field: pathToField(['moved', written]) })),
    ...gone.map((written, index) => ({ written, field: `gone[${index}]` })),
  ].map((entry) => ({ ...entry, path: parseRedirectPath(entry.written) }));
  return Map.groupBy(entries, ({ path }) => pathKey(path));
}

/**
 * Follows a new address through further old addresses to what is published in the end.
 *
 * @param to The new address as written: a path, or a full address on another site.
 * @returns The path or full address in the end; `nowhere` where nothing is published there; `circle` where entries lead
 * to each other.
 */
export function resolveTarget(
  to: string,
  entries: ReadonlyMap<string, RedirectEntry[]>,
  live: LivePaths,
): RedirectTarget {
  const seen = new Set<string>();
  let hash = '';
  const found = (path: string, steps: number) => ({ to: path, steps, ...(hash !== '' && { hash }) });
  for (let next = to, steps = 0; ; steps++) {
    if (isFullAddress(next)) return { to: next, steps };
    const divided = divideTarget(next);
    // A place that a later line names takes the place of an earlier one (RFC 9110, 10.2.2)
    hash = divided.hash || hash;
    const path = parseRedirectPath(divided.path);
    const page = routeMeant(live.at, path);
    if (page && page.kind !== 'redirect') return found(page.path, steps);
    if (page) return found(page.to, steps + 1);
    const file = [path, path.replace(/\/$/, ''), pathToFile(path)].find((name) => live.publicFiles.has(name));
    if (file !== undefined) return found(file === pathToFile(path) ? path : file, steps);
    const [entry] = entries.get(pathKey(path)) ?? [];
    if (!entry) return 'nowhere';
    if (entry.to === undefined) return { to: entry.path, steps };
    if (seen.has(pathKey(path))) return 'circle';
    seen.add(pathKey(path));
    next = entry.to;
  }
}

interface RedirectSource {
  site: { host?: string | undefined; permalinks: Permalinks };
  redirects: Redirects;
  locales: readonly Locale[];
  publicFiles: ReadonlySet<string>;
}

/**
 * Builds the route table of the old addresses in `content/redirects.yaml`. Its routes come after all others, so that an
 * old address never takes the place of a page, even of one that is published later.
 */
export function createRedirectTable(
  source: RedirectSource,
  present: RouteTable,
): { table: RouteTable; problems: Problem[] } {
  const { routes, problems } = collectRedirectRoutes(source, present.at);
  const notices = collectGoneNotices([...present.routes, ...routes], source);
  const missing = collectMissingNotices(present).filter(({ path }) => !source.publicFiles.has(missingFile(path)));
  const old = createRouteTable([...routes, ...notices, ...missing], source.publicFiles);
  return { table: old.table, problems: [...problems, ...old.problems] };
}

/** Returns a route for each entry that has an effect, and a problem for each that has none. */
function collectRedirectRoutes(
  { redirects, locales, publicFiles }: RedirectSource,
  at: RouteTable['at'],
): { routes: RouteOf<'redirect' | 'gone'>[]; problems: Problem[] } {
  const routes: RouteOf<'redirect' | 'gone'>[] = [];
  const problems: Problem[] = [];
  const live = { at, publicFiles };
  const entries = entriesByKey(redirects);
  for (const [entry, ...others] of entries.values()) {
    if (!entry) continue;
    problems.push(...others.map((other) => twice(other, entry)));
    const target = entry.to === undefined ? undefined : resolveTarget(entry.to, entries, live);
    const route = live.at(entry.path);
    const problem = route ? covered(entry, target, route) : target && targetProblem(entry, target);
    if (problem) problems.push(problem);
    const { path, field } = entry;
    const common = { path, field, locale: localeOfPath(path, locales) };
    if (route || target === 'nowhere' || target === 'circle') continue;
    if (!target) routes.push({ kind: 'gone', ...common });
    else routes.push({ kind: 'redirect', ...common, to: target.to, ...(target.hash && { hash: target.hash }) });
  }
  return { routes, problems };
}

/** Returns the tag of the language whose segment a path has, or else that of the default language. */
export function localeOfPath(path: string, locales: readonly Locale[]): string {
  const parts = path.toLowerCase().split('/').filter(Boolean);
  const told = parts.flatMap((part) => locales.find((locale) => locale.path.toLowerCase() === part) ?? [])[0];
  return (told ?? (locales[0] as Locale)).tag;
}
