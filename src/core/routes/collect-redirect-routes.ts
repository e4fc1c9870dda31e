/** The pages at the old addresses of `content/redirects.yaml`, and the lines there that can't do what they say. */

import type { Locale } from '../i18n/locale.ts';
import type { NewsroomContent } from '../library/newsroom-content.ts';
import type { Problem } from '../problems/problem.ts';
import { pathToField } from '../problems/schema-problem.ts';
import type { Redirects } from '../schemas/redirects.ts';
import { parseRedirectPath, REDIRECTS_FILE } from '../urls/redirect-path.ts';
import { isFullAddress } from '../urls/url-template.ts';
import { pathKey, pathToFile, type Route, type RouteOf, type RouteTable } from './route-table.ts';

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
  lines: ReadonlyMap<string, RedirectEntry[]>,
  ground: LivePaths,
): RedirectTarget {
  const seen = new Set<string>();
  for (let next = to, steps = 0; ; steps++) {
    if (isFullAddress(next)) return { to: next, steps };
    const path = parseRedirectPath(next);
    const page = ground.at(path);
    if (page && page.kind !== 'moved') return { to: page.path, steps };
    if (page) return { to: page.to, steps: steps + 1 };
    const file = [path, path.replace(/\/$/, ''), pathToFile(path)].find((name) => ground.publicFiles.has(name));
    if (file !== undefined) return { to: file === pathToFile(path) ? path : file, steps };
    const [line] = lines.get(pathKey(path)) ?? [];
    if (!line) return 'nowhere';
    if (line.to === undefined) return { to: line.path, steps };
    if (seen.has(pathKey(path))) return 'circle';
    seen.add(pathKey(path));
    next = line.to;
  }
}

/** A page for each line that does something, and a problem for each that does not. */
export function collectRedirectRoutes(
  { redirects, locales, publicFiles }: Pick<NewsroomContent, 'redirects' | 'locales' | 'publicFiles'>,
  at: RouteTable['at'],
): { pages: RouteOf<'moved' | 'gone'>[]; problems: Problem[] } {
  const pages: RouteOf<'moved' | 'gone'>[] = [];
  const problems: Problem[] = [];
  const ground = { at, publicFiles };
  const lines = entriesByKey(redirects);
  for (const [line, ...others] of lines.values()) {
    if (!line) continue;
    problems.push(...others.map((other) => twice(other, line)));
    const goal = line.to === undefined ? undefined : resolveTarget(line.to, lines, ground);
    const page = ground.at(line.path);
    const problem = page ? covered(line, goal, page) : goal && goalProblem(line, goal);
    if (problem) problems.push(problem);
    const { path, field } = line;
    const common = { path, field, locale: localeOfPath(path, locales) };
    if (page || goal === 'nowhere' || goal === 'circle') continue;
    pages.push(goal ? { kind: 'moved', ...common, to: goal.to } : { kind: 'gone', ...common });
  }
  return { pages, problems };
}

/** The language of an address, as far as one of its parts tells; else the default. */
export function localeOfPath(path: string, locales: Locale[]): string {
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
function covered(line: RedirectEntry, goal: RedirectTarget | undefined, page: Route): Problem {
  if (page.kind === 'moved' && 'alias' in page) {
    const file = `content/${page.article.path}`;
    const isSame = typeof goal === 'object' && pathKey(goal.to) === pathKey(page.to);
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

function goalProblem(line: RedirectEntry, goal: RedirectTarget): Problem | undefined {
  if (goal === 'circle') {
    const message = `From ${line.path}, the lines of this file lead in a circle.`;
    return report(
      line,
      'dead-redirect',
      message,
      'Write in one of them where the page really is, or list its address under “gone:”.',
    );
  }
  if (goal === 'nowhere') {
    const message = `There is no page at ${line.to}, to which ${line.path} leads.`;
    return report(line, 'dead-redirect', message, `Write where the page is now, or list ${line.path} under “gone:”.`);
  }
  if (goal.steps === 0) return undefined;
  const message = `The address ${line.to}, to which ${line.path} leads, has moved itself.`;
  return report(line, 'redirect-chain', message, `Write ${goal.to} in its place, ${OR_FIX}`);
}
