/** The pages at the old addresses of `content/redirects.yaml`, and the lines there that can't do what they say. */

import type { Locale } from '../i18n/locale.ts';
import type { Problem } from '../problems/problem.ts';
import { pathToField } from '../problems/schema-problem.ts';
import type { Redirects } from '../schemas/redirects.ts';
import { parseRedirectPath, REDIRECTS_FILE } from '../urls/redirect-path.ts';
import { isFullAddress } from '../urls/url-template.ts';
import { collectGoneNotices } from './gone-routes.ts';
import type { Permalinks, Route, RouteOf } from './route-kinds.ts';
import { createRouteTable, pathKey, pathToFile, type RouteTable } from './route-table.ts';

/** What lives where before any line of the file is read. */
export interface LivePaths {
  /** Pages, and old addresses that articles name as aliases. */
  at: RouteTable['at'];
  publicFiles: ReadonlySet<string>;
}

interface RedirectEntry {
  /** The old address, as a path. */
  path: string;
  written: string;
  field: string;
  /** Where its page is now, as written; nothing where it is gone. */
  to?: string;
}

/** Where a line leads in the end, by way of how many others. */
type RedirectTarget = { to: string; steps: number } | 'nowhere' | 'circle';

/** The lines of the file by what their old addresses have in common with pages that differ in capitals or a slash. */
export function entriesByKey({ moved, gone }: Redirects): Map<string, RedirectEntry[]> {
  const lines: RedirectEntry[] = [
    ...Object.entries(moved).map(([written, to]) => ({ written, to, field: pathToField(['moved', written]) })),
    ...gone.map((written, index) => ({ written, field: `gone[${index}]` })),
  ].map((line) => ({ ...line, path: parseRedirectPath(line.written) }));
  return Map.groupBy(lines, ({ path }) => pathKey(path));
}

/** Follows a line to what lives at its end. */
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
    const [line] = entries.get(pathKey(path)) ?? [];
    if (!line) return 'nowhere';
    if (line.to === undefined) return { to: line.path, steps };
    if (seen.has(pathKey(path))) return 'circle';
    seen.add(pathKey(path));
    next = line.to;
  }
}

interface RedirectSource {
  site: { host?: string | undefined; permalinks: Permalinks };
  redirects: Redirects;
  locales: readonly Locale[];
  publicFiles: ReadonlySet<string>;
}

/**
 * What stands at the addresses of `content/redirects.yaml`. Its routes come behind all others: an old address never
 * takes a page's place, be it one that comes out later.
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

/** A route for each line that does something, and a problem for each that does not. */
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

/** The language of an address, as far as one of its parts tells; else the default. */
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

/** A line at whose address something lives already, which readers get. */
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
