/** Builds the route table, which has every address of the newsroom once. */
import { isNoindex } from '../articles/article.ts';
import type { Problem } from '../problems/problem.ts';
import { MARKDOWN_FILE } from './content-file.ts';
import { markdownPath } from './file-paths.ts';
import { sameUrl, shadowedRoute } from './route-conflicts.ts';
import type { Route, RouteOf } from './route-kinds.ts';

const MARKDOWN = /^(.*\/)index\.md\/?$/i;

/** The routes of a newsroom, no two at one address. */
export interface RouteTable {
  routes: Route[];
  /** Returns the route at a decoded path, with or without its last slash and with any capitals, or `undefined`. */
  at(path: string): Route | undefined;
}

/**
 * Builds the route table. Where two routes have one address, the first is in the table and the other is a problem. A
 * public file that would hide a route is a problem, too.
 */
export function createRouteTable(
  routes: Iterable<Route>,
  publicFiles: ReadonlySet<string>,
): { table: RouteTable; problems: Problem[] } {
  const byKey = new Map<string, Route>();
  const at = (path: string) => byKey.get(pathKey(path)) ?? markdownAt(path, byKey);
  const problems: Problem[] = [];
  const refused = new Set<string>();
  const hidingFiles = new Set<string>();
  const filesByKey = new Map([...publicFiles].map((file) => [file.toLowerCase(), file]));
  for (const route of routes) {
    const taken = at(route.path);
    if (!taken) byKey.set(pathKey(route.path), route);
    else if (!isBroken(route) && !isBroken(taken) && !isPartOf(refused, route)) {
      problems.push(sameUrl(route, taken));
      refused.add(route.path);
    }
    const hiding = filesOf(route).flatMap((file) => filesByKey.get(file.normalize('NFC').toLowerCase()) ?? [])[0];
    if (hiding && !hidingFiles.has(hiding)) {
      hidingFiles.add(hiding);
      problems.push(shadowedRoute(route, hiding, filesOf(route).includes(hiding)));
    }
  }
  return { table: { routes: [...byKey.values()], at }, problems };
}

/** Whether a file, such as a feed, belongs to a list whose address is a problem already. */
function isPartOf(refused: ReadonlySet<string>, { kind, path }: Route): boolean {
  return kind === 'file' && refused.has(path.slice(0, path.lastIndexOf('/') + 1));
}

function isBroken(route: Route): boolean {
  return 'article' in route && route.article.isBroken === true;
}

/** Returns the file of a route below the output folder: `/en/a/` → `/en/a/index.html`. */
export function pathToFile(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/**
 * Returns a route for the Markdown alternate at a path. The table does not hold these, since there are as many as
 * articles.
 */
function markdownAt(path: string, byKey: ReadonlyMap<string, Route>): RouteOf<'file'> | undefined {
  const folder = MARKDOWN.exec(path)?.[1];
  const route = folder === undefined ? undefined : byKey.get(pathKey(folder));
  if (route?.kind !== 'article' || isNoindex(route.article)) return undefined;
  const { article } = route;
  return { kind: 'file', path: markdownPath(route.path), locale: article.locale, file: MARKDOWN_FILE, item: article };
}

/** Returns all paths at which no other file can be: those of `filesOnTheWay`, and that of the Markdown alternate. */
function filesOf({ kind, path }: Route): string[] {
  return [...filesOnTheWay(path), ...(kind === 'article' ? [markdownPath(path)] : [])];
}

/**
 * Returns the file of a route, and the paths of its folders, at which no file can be: `/en` and `/en/a` for `/en/a/`.
 */
function filesOnTheWay(path: string): string[] {
  const files = [pathToFile(path)];
  for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) files.push(path.slice(0, end));
  return files;
}

/**
 * Returns the key of a path in the route table. Paths that differ only in capitals, composed accents or the last slash
 * have one key, since hosts and disks may not tell them apart.
 */
export function pathKey(path: string): string {
  return (
    path
      .normalize('NFC')
      .toLowerCase()
      .replace(/(\/index\.html|\/)$/, '') || '/'
  );
}
