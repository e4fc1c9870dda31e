/** Collects the routes at the old addresses of `content/redirects.yaml`. */

import type { Locale } from '../i18n/locale.ts';
import type { Problem } from '../problems/problem.ts';
import { pathToField } from '../problems/schema-problem.ts';
import type { Redirects } from '../schemas/redirects.ts';
import { parseRedirectPath, REDIRECTS_FILE } from '../urls/redirect-path.ts';
import { isFullAddress } from '../urls/url-template.ts';
import { collectGoneNotices } from './gone-routes.ts';
import type { Permalinks, Route, RouteOf } from './route-kinds.ts';
import { createRouteTable, pathKey, pathToFile, type RouteTable } from './route-table.ts';

/** What is published without `redirects.yaml`. */
export interface LivePaths {
  /** Returns the route at a path; routes are those of pages, output files and aliases. */
  at: RouteTable['at'];
  publicFiles: ReadonlySet<string>;
}

/** One entry of `redirects.yaml`. */
interface RedirectEntry {
  /** The old address, as a decoded path. */
  path: string;
  /** The old address, as written. */
  written: string;
  /** The path of its key in the file: `gone[0]`. */
  field: string;
  /** The new address as written; left out where the page is gone. */
  to?: string;
}

/** Where an entry leads in the end, and by way of how many other old addresses. */
type RedirectTarget = { to: string; steps: number } | 'nowhere' | 'circle';

/**
 * Returns the entries of the file by the keys of their old addresses, in which capitals and the last slash do not
 * count.
 */
export function entriesByKey({ moved, gone }: Redirects): Map<string, RedirectEntry[]> {
  const entries: RedirectEntry[] = [
    ...Object.entries(moved).map(([written, to]) => ({ written, to, field: pathToField(['moved', written]) })),
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
  for (let next = to, steps = 0; ; steps++) {
    if (isFullAddress(next)) return { to: next, steps };
    const path = parseRedirectPath(next);
    const page = live.at(path);
    if (page && page.kind !== 'redirect') return { to: page.path, steps };
    if (page) return { to: page.to, steps: steps + 1 };
    const file = [path, path.replace(/\/$/, ''), pathToFile(path)].find((name) => live.publicFiles.has(name));
    if (file !== undefined) return { to: file === pathToFile(path) ? path : file, steps };
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
  const old = createRouteTable([...routes, ...notices], source.publicFiles);
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
    routes.push(target ? { kind: 'redirect', ...common, to: target.to } : { kind: 'gone', ...common });
  }
  return { routes, problems };
}

/** Returns the tag of the language whose segment a path has, or else that of the default language. */
export function localeOfPath(path: string, locales: readonly Locale[]): string {
  const parts = path.toLowerCase().split('/');
  const told = parts.flatMap((part) => locales.find((locale) => locale.path.toLowerCase() === part) ?? [])[0];
  return (told ?? (locales[0] as Locale)).tag;
}

const OR_FIX = 'or run “npm run check -- --fix”, which does it.';

function report(line: RedirectEntry, check: Problem['check'], message: string, hint: string): Problem {
  return { check, file: REDIRECTS_FILE, field: line.field, message, hint };
}

function twice(line: RedirectEntry, first: RedirectEntry): Problem {
  const message = `The address ${line.path} stands in this file already, under “${first.field.replace(/[.[].*$/s, '')}”.`;
  return report(line, 'same-url', message, 'Keep one of the two lines.');
}

/** Reports an entry at whose address something else is published, which readers get instead. */
function covered(line: RedirectEntry, target: RedirectTarget | undefined, page: Route): Problem {
  if (page.kind === 'redirect' && 'alias' in page) {
    const file = `content/${page.article.path}`;
    const isSame = typeof target === 'object' && pathKey(target.to) === pathKey(page.to);
    return isSame
      ? report(
          line,
          'needless-redirect',
          `The address ${line.path} is an alias in ${file} already.`,
          `Take this line away, ${OR_FIX}`,
        )
      : report(
          line,
          'same-url',
          `The address ${line.path} is an alias in ${file}, which leads to ${page.to}.`,
          'Take away the line or the alias, whichever is wrong.',
        );
  }
  const message = `A page lives at ${line.path}, so readers never come by this line.`;
  return report(line, 'needless-redirect', message, `Take the line away, ${OR_FIX}`);
}

function targetProblem(line: RedirectEntry, target: RedirectTarget): Problem | undefined {
  if (target === 'circle') {
    const message = `From ${line.path}, the lines of this file lead in a circle.`;
    return report(
      line,
      'dead-redirect',
      message,
      'Write in one of them where the page really is, or list its address under “gone:”.',
    );
  }
  if (target === 'nowhere') {
    const message = `There is no page at ${line.to}, to which ${line.path} leads.`;
    return report(line, 'dead-redirect', message, `Write where the page is now, or list ${line.path} under “gone:”.`);
  }
  if (target.steps === 0) return undefined;
  const message = `The address ${line.to}, to which ${line.path} leads, has moved itself.`;
  return report(line, 'redirect-chain', message, `Write ${target.to} in its place, ${OR_FIX}`);
}
