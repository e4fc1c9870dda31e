/** Builds the route table, which has every address of the newsroom once. */
import { isNoindex } from '../articles/article.ts';
import type { Problem } from '../problems/problem.ts';
import { folderOf, formOf, inForm, pageFile } from '../urls/page-path.ts';
import { MARKDOWN_FILE } from './content-file.ts';
import { markdownPath } from './file-paths.ts';
import { sameUrl, shadowedRoute } from './route-conflicts.ts';
import { kindOf, type Route, type RouteOf } from './route-kinds.ts';

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
  const kept: Route[] = [];
  const at = (path: string) => byKey.get(pathKey(path)) ?? markdownAt(path, byKey);
  const problems: Problem[] = [];
  const refused = new Set<string>();
  const hidingFiles = new Set<string>();
  const filesByKey = new Map([...publicFiles].map((file) => [file.toLowerCase(), file]));
  for (const route of routes) {
    const keys = keysOf(route);
    const taken = keys.map(at).find((one) => one !== undefined);
    if (!taken) {
      kept.push(route);
      for (const key of keys) byKey.set(key, route);
    } else if (!isBroken(route) && !isBroken(taken) && !isPartOf(refused, route)) {
      problems.push(sameUrl(route, taken));
      refused.add(folderOf(route.path));
    }
    const hiding = filesOf(route).flatMap((file) => filesByKey.get(file.normalize('NFC').toLowerCase()) ?? [])[0];
    if (hiding && !hidingFiles.has(hiding)) {
      hidingFiles.add(hiding);
      problems.push(shadowedRoute(route, hiding, filesOf(route).includes(hiding)));
    }
  }
  return { table: { routes: kept, at }, problems };
}

/** Whether a file, such as a feed, belongs to a list whose address is a problem already. */
function isPartOf(refused: ReadonlySet<string>, { kind, path }: Route): boolean {
  return kind === 'file' && refused.has(path.slice(0, path.lastIndexOf('/') + 1));
}

function isBroken(route: Route): boolean {
  return 'article' in route && route.article.isBroken === true;
}

/**
 * Returns the file below the output folder at a path at which nothing is known to be a page but what ends in a slash:
 * `/en/a/` → `/en/a/index.html`.
 */
export function pathToFile(path: string): string {
  return path.endsWith('/') ? pageFile(path) : path;
}

/** Returns the file of a route below the output folder: of a page at `/en/a` it is `/en/a.html`. */
export function fileOfRoute({ kind, path }: Pick<Route, 'kind' | 'path'>): string {
  return kind === 'file' ? path : pageFile(path);
}

/**
 * Returns the route at a path as an editor may write it: of `/en/a/` it is the page at `/en/a.html` where that is the address of
 * the page.
 */
export function routeMeant(at: RouteTable['at'], path: string): Route | undefined {
  const route = at(path);
  if (route || formOf(path) === 'html') return route;
  const page = at(inForm(folderOf(path), 'html'));
  return page && kindOf(page).output === 'page' && page.kind !== 'gone' ? page : undefined;
}

/** A page at `/en/a` is that of `/en/a.html` too, where its file lies. */
function keysOf(route: Route): string[] {
  const key = pathKey(route.path);
  const file = pathKey(fileOfRoute(route));
  return key === file ? [key] : [key, file];
}

/**
 * Returns a route for the Markdown alternate at a path. The table does not hold these, since there are as many as
 * articles.
 */
function markdownAt(path: string, byKey: ReadonlyMap<string, Route>): RouteOf<'file'> | undefined {
  const folder = MARKDOWN.exec(path)?.[1];
  if (folder === undefined) return undefined;
  const route = ['folders' as const, 'html' as const]
    .map((form) => byKey.get(pathKey(inForm(folder, form))))
    .find((one) => one?.kind === 'article');
  if (route?.kind !== 'article' || isNoindex(route.article)) return undefined;
  const { article } = route;
  return { kind: 'file', path: markdownPath(route.path), locale: article.locale, file: MARKDOWN_FILE, item: article };
}

/** Returns all paths at which no other file can be: those of `filesOnTheWay`, and that of the Markdown alternate. */
function filesOf(route: Route): string[] {
  return [...filesOnTheWay(route), ...(route.kind === 'article' ? [markdownPath(route.path)] : [])];
}

/**
 * Returns the file of a route, and the paths of its folders, at which no file can be: `/en` and `/en/a` for `/en/a/`.
 */
function filesOnTheWay(route: Route): string[] {
  const { path } = route;
  const files = [fileOfRoute(route), ...(formOf(path) === 'plain' && route.kind !== 'file' ? [path] : [])];
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
