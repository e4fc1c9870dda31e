/** Finds routes that can't be published at their address, before a build fails on them. */
import type { Problem } from '../problems/problem.ts';
import { formOf } from '../urls/page-path.ts';
import { isReservedForPublic, isReservedPath } from '../urls/reserved-paths.ts';
import { contentFileOf } from './content-file.ts';
import { fieldOf, hintsOf } from './route-conflicts.ts';
import type { Route } from './route-kinds.ts';
import { fileOfRoute } from './route-table.ts';

/** The most bytes that the name of a file or folder may have on all common disks. */
const LONGEST_NAME = 255;

/** Matches a path that Astro 7 reads as a full address, since it or its file name begins like a scheme. */
const LIKE_SCHEME = /(?:^\/|\/(?=[^/]+$))([a-z][a-z0-9+.-]*:)/i;

/** Returns a problem for each route and public file that would be lost, written elsewhere, or written over another. */
export function pathProblems(routes: readonly Route[], publicFiles: ReadonlySet<string>): Problem[] {
  const whole = routes.filter((route) => !('article' in route && route.article.isBroken));
  const byFile = new Map(whole.map((route) => [fileKey(fileOfRoute(route)), route]));
  const fileAbove = (path: string) => foldersOf(path).flatMap((folder) => byFile.get(folder) ?? [])[0];
  const problems = whole.flatMap((route) => {
    const fault = pathFault(route.path) ?? (route.kind === 'file' ? undefined : dotFault(route.path));
    const above = fault === undefined ? fileAbove(route.path) : undefined;
    const message =
      fault ?? (above && `${above.path}, of ${contentFileOf(above)}, is a file, so nothing can lie below it`);
    return message === undefined ? [] : [misplacedRoute(route, message)];
  });
  for (const file of publicFiles) {
    if (isReservedForPublic(file)) problems.push(reservedFile(file));
    const route = fileAbove(file);
    if (route) problems.push(hiddenBelow(file, route));
  }
  return problems;
}

/** Returns why nothing can be published at a decoded path, as a part of a sentence, or `undefined` where it can. */
function pathFault(path: string): string | undefined {
  const sign = /[?#%\\\p{Cc}]/u.exec(path)?.[0];
  if (sign !== undefined) return `an address can’t hold “${sign}”`;
  if (isReservedPath(path)) return 'Broadsheet itself writes there';
  if (/^\/(404|500)\/?$/.test(path)) return 'hosts keep it for the page that tells of an error';
  const scheme = LIKE_SCHEME.exec(path)?.[1];
  if (scheme !== undefined) return `“${scheme}” would be read as the beginning of a full address`;
  const long = path.split('/').some((name) => new TextEncoder().encode(name).length > LONGEST_NAME);
  return long ? `one part of it is longer than ${LONGEST_NAME} bytes` : undefined;
}

/** Returns why a page can't have an address without an ending. */
function dotFault(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return formOf(path) === 'plain' && name.includes('.')
    ? `hosts would take “${name}” for a file, as it has a dot`
    : undefined;
}

/** Returns the keys of the folders of a path: `/en` and `/en/a` for `/en/a/` and `/en/a/b.html`. */
function foldersOf(path: string): string[] {
  const key = fileKey(path);
  const folders: string[] = [];
  for (let end = key.indexOf('/', 1); end > 0; end = key.indexOf('/', end + 1)) folders.push(key.slice(0, end));
  return folders;
}

/** Returns a path without capitals, since some disks don't tell them apart. */
function fileKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function misplacedRoute(route: Route, why: string): Problem {
  const field = fieldOf(route);
  return {
    check: 'escaping-path',
    file: contentFileOf(route),
    ...(field !== undefined && { field }),
    message: `The address ${route.path} can’t be published: ${why}.`,
    hint: hintsOf(route).misplaced,
  };
}

function reservedFile(file: string): Problem {
  return {
    check: 'hidden-by-public-file',
    file: `public${file}`,
    message: 'Broadsheet itself writes there, and one of the two files would be lost.',
    hint: 'Take the file away, or give it another name or folder.',
  };
}

function hiddenBelow(file: string, route: Route): Problem {
  return {
    check: 'hidden-by-public-file',
    file: `public${file}`,
    message: `The folder of this file would stand where ${route.path}, of ${contentFileOf(route)}, is a file.`,
    hint: route.kind === 'redirect' || 'field' in route ? hintsOf(route).shadowed : 'Take the file away.',
  };
}
