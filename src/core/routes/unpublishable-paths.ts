/** Finds pages that no disk or host can hold at their address, before a build stumbles over them. */

import type { Problem } from '../problems/problem.ts';
import { hintsOf } from './conflict-hints.ts';
import { fieldOf } from './route-conflicts.ts';
import { pathToFile, type Route } from './route-table.ts';

/** How many bytes the name of a file or folder may have on every common disk. */
const LONGEST_NAME = 255;

/** Astro 7 takes the path of a page, and the name of a file, for a full address where either begins like one. */
const LIKE_SCHEME = /(?:^\/|\/(?=[^/]+$))([a-z][a-z0-9+.-]*:)/i;

type FileOf = (page: Route) => string;

/** A problem for each page that would be lost, written elsewhere, or written over something else. */
export function pathProblems(pages: readonly Route[], publicFiles: ReadonlySet<string>, fileOf: FileOf): Problem[] {
  const whole = pages.filter((page) => !('article' in page && page.article.isBroken));
  const byFile = new Map(whole.map((page) => [fileKey(pathToFile(page.path)), page]));
  const fileAbove = (path: string) => foldersOf(path).flatMap((folder) => byFile.get(folder) ?? [])[0];
  const problems = whole.flatMap((page) => {
    const fault = pathFault(page.path);
    const above = fault === undefined ? fileAbove(page.path) : undefined;
    const message = fault ?? (above && `${above.path}, of ${fileOf(above)}, is a file, so nothing can lie below it`);
    return message === undefined ? [] : [misplacedPage(page, message, fileOf)];
  });
  for (const file of publicFiles) {
    if (/^\/((_astro|_images|_search|404\.html)(\/|$)|(_headers|_redirects)\/)/i.test(file))
      problems.push(reservedPath(file));
    const page = fileAbove(file);
    if (page) problems.push(hiddenBelow(file, page, fileOf));
  }
  return problems;
}

/** What keeps a decoded path from being a file that its encoded address finds, or nothing. */
function pathFault(path: string): string | undefined {
  const sign = /[?#%\\\p{Cc}]/u.exec(path)?.[0];
  if (sign !== undefined) return `an address can’t hold “${sign}”`;
  if (/^\/(_astro|_images|_search|_headers|_redirects|404\.html)(\/|$)/i.test(path))
    return 'Broadsheet itself writes there';
  if (/^\/(404|500)\/?$/.test(path)) return 'hosts keep it for the page that tells of an error';
  const scheme = LIKE_SCHEME.exec(path)?.[1];
  if (scheme !== undefined) return `“${scheme}” would be read as the beginning of a full address`;
  const long = path.split('/').some((name) => new TextEncoder().encode(name).length > LONGEST_NAME);
  return long ? `one part of it is longer than ${LONGEST_NAME} bytes` : undefined;
}

/** Where a folder must stand for a path: `/en` and `/en/a` for `/en/a/` and `/en/a/b.html`. */
function foldersOf(path: string): string[] {
  const key = fileKey(path);
  const folders: string[] = [];
  for (let end = key.indexOf('/', 1); end > 0; end = key.indexOf('/', end + 1)) folders.push(key.slice(0, end));
  return folders;
}

/** Disks that ignore case must not mix up a file and a folder. */
function fileKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function misplacedPage(page: Route, why: string, fileOf: FileOf): Problem {
  const field = fieldOf(page);
  return {
    check: 'escaping-path',
    file: fileOf(page),
    ...(field !== undefined && { field }),
    message: `The address ${page.path} can’t be published: ${why}.`,
    hint: hintsOf(page).misplaced,
  };
}

function reservedPath(file: string): Problem {
  return {
    check: 'hidden-by-public-file',
    file: `public${file}`,
    message: 'Broadsheet itself writes there, and one of the two files would be lost.',
    hint: 'Take the file away, or give it another name or folder.',
  };
}

function hiddenBelow(file: string, page: Route, fileOf: FileOf): Problem {
  return {
    check: 'hidden-by-public-file',
    file: `public${file}`,
    message: `The folder of this file would stand where ${page.path}, of ${fileOf(page)}, is a file.`,
    hint: page.kind === 'moved' || 'field' in page ? hintsOf(page).hidden : 'Take the file away.',
  };
}
