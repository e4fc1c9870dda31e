/** Every address of the newsroom, each once: what stands there, and who else claims it. */
import { isNoindex } from '../articles/article.ts';
import type { Problem } from '../problems/problem.ts';
import { MARKDOWN_FILE } from './content-file.ts';
import { markdownPath } from './file-paths.ts';
import { sameUrl, shadowedRoute } from './route-conflicts.ts';
import type { Route, RouteOf } from './route-kinds.ts';

const MARKDOWN = /^(.*\/)index\.md\/?$/i;

export interface RouteTable {
  routes: Route[];
  /** The route at a path, with or without its last slash. */
  at(path: string): Route | undefined;
}

/** Collects routes in order of claim; a later claim on a taken path is a problem and not a route. */
export function createRouteTable(
  claims: Iterable<Route>,
  publicFiles: ReadonlySet<string>,
): { table: RouteTable; problems: Problem[] } {
  const byKey = new Map<string, Route>();
  const at = (path: string) => byKey.get(pathKey(path)) ?? markdownAt(path, byKey);
  const problems: Problem[] = [];
  const hidingFiles = new Set<string>();
  const filesByKey = new Map([...publicFiles].map((file) => [file.toLowerCase(), file]));
  for (const route of claims) {
    const taken = at(route.path);
    if (!taken) byKey.set(pathKey(route.path), route);
    else if (!isBroken(route) && !isBroken(taken)) problems.push(sameUrl(route, taken));
    const hiding = filesOf(route).flatMap((file) => filesByKey.get(file.normalize('NFC').toLowerCase()) ?? [])[0];
    if (hiding && !hidingFiles.has(hiding)) {
      hidingFiles.add(hiding);
      problems.push(shadowedRoute(route, hiding, filesOf(route).includes(hiding)));
    }
  }
  return { table: { routes: [...byKey.values()], at }, problems };
}

function isBroken(route: Route): boolean {
  return 'article' in route && route.article.isBroken === true;
}

/** The file of a route below the output folder: `/en/a/` → `/en/a/index.html`. */
export function pathToFile(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The Markdown at a path, which is no route of its own: there are as many as articles. */
function markdownAt(path: string, byKey: ReadonlyMap<string, Route>): RouteOf<'file'> | undefined {
  const folder = MARKDOWN.exec(path)?.[1];
  const route = folder === undefined ? undefined : byKey.get(pathKey(folder));
  if (route?.kind !== 'article' || isNoindex(route.article)) return undefined;
  const { article } = route;
  return { kind: 'file', path: markdownPath(route.path), locale: article.locale, file: MARKDOWN_FILE, item: article };
}

/** All files whose place a route needs: those on its way, and its Markdown. */
function filesOf({ kind, path }: Route): string[] {
  return [...filesOnTheWay(path), ...(kind === 'article' ? [markdownPath(path)] : [])];
}

/** The file of a route, and those that would stand where one of its folders must: `/en` and `/en/a` for `/en/a/`. */
function filesOnTheWay(path: string): string[] {
  const files = [pathToFile(path)];
  for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) files.push(path.slice(0, end));
  return files;
}

/** Hosts and disks that ignore case must not mix up two pages; nor must a missing last slash. */
export function pathKey(path: string): string {
  return (
    path
      .normalize('NFC')
      .toLowerCase()
      .replace(/(\/index\.html|\/)$/, '') || '/'
  );
}
