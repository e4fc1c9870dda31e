/** Every address of the newsroom, each once: what stands there, and who else claims it. */

import type { Article } from '../articles/article.ts';
import { isNoindex } from '../articles/article.ts';
import type { Listing } from '../listings/listings.ts';
import type { Problem } from '../problems/problem.ts';
import { type DataFileKind, markdownPath } from './output-file.ts';
import { sameUrl, shadowedRoute } from './route-conflicts.ts';

/** What stands at a path. Paths are decoded, begin and end with a slash unless they name a file, and have no base. */
export type Route =
  | { kind: 'home'; path: string; locale: string }
  /** The page of all languages. */
  | { kind: 'languages'; path: string; locale: string }
  | { kind: 'search'; path: string; locale: string }
  /** The stories of a category, tag or author; the front of the list has no number. */
  | { kind: 'listing'; path: string; locale: string; listing: Listing; number?: number }
  /** All stories, or those of a year or month. */
  | { kind: 'archive'; path: string; locale: string; listing: Listing; number?: number }
  /** A file for machines, such as a feed. */
  | { kind: 'file'; path: string; locale: string; file: DataFileKind }
  /** The small page at `/` that leads to the default language. */
  | { kind: 'root'; path: string; to: string }
  | { kind: 'article'; path: string; article: Article }
  /** A standing page. */
  | { kind: 'standing'; path: string; article: Article }
  /** An expired article's address. */
  | { kind: 'gone'; path: string; article: Article }
  /** An address that `redirects.yaml` calls gone, or the page that a host shows at all such addresses of a language. */
  | { kind: 'gone'; path: string; locale: string; field?: string }
  /** An old address that leads to an article. */
  | { kind: 'moved'; path: string; to: string; article: Article; alias: string }
  /** An old address in `redirects.yaml`; `to` is a path, or a full address on another site. */
  | { kind: 'moved'; path: string; to: string; locale: string; field: string };

export type RouteOf<Kind extends Route['kind']> = Extract<Route, { kind: Kind }>;

const TWIN = /^(.*\/)index\.md\/?$/i;

export interface RouteTable {
  routes: Route[];
  /** The page at a path, with or without its last slash. */
  at(path: string): Route | undefined;
}

/** Collects pages in order of claim; a later claim on a taken path is a problem and not a page. */
export function createRouteTable(
  claims: Iterable<Route>,
  publicFiles: ReadonlySet<string>,
  fileOf: (page: Route) => string,
): { index: RouteTable; problems: Problem[] } {
  const byKey = new Map<string, Route>();
  const at = (path: string) => byKey.get(pathKey(path)) ?? twinAt(path, byKey);
  const problems: Problem[] = [];
  const hidingFiles = new Set<string>();
  const filesByKey = new Map([...publicFiles].map((file) => [file.toLowerCase(), file]));
  for (const page of claims) {
    const taken = at(page.path);
    if (!taken) byKey.set(pathKey(page.path), page);
    else if (!isBroken(page) && !isBroken(taken)) problems.push(sameUrl(page, taken, fileOf));
    const hiding = filesOf(page).flatMap((file) => filesByKey.get(file.normalize('NFC').toLowerCase()) ?? [])[0];
    if (hiding && !hidingFiles.has(hiding)) {
      hidingFiles.add(hiding);
      problems.push(shadowedRoute(page, hiding, filesOf(page).includes(hiding)));
    }
  }
  return { index: { routes: [...byKey.values()], at }, problems };
}

function isBroken(page: Route): boolean {
  return 'article' in page && page.article.isBroken === true;
}

/** The file of a page below the output folder: `/en/a/` → `/en/a/index.html`. */
export function pathToFile(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The Markdown at a path, which is no page of its own: there are as many as articles. */
function twinAt(path: string, byKey: ReadonlyMap<string, Route>): RouteOf<'file'> | undefined {
  const folder = TWIN.exec(path)?.[1];
  const page = folder === undefined ? undefined : byKey.get(pathKey(folder));
  if (page?.kind !== 'article' || isNoindex(page.article)) return undefined;
  const { article } = page;
  return { kind: 'file', path: markdownPath(page.path), locale: article.locale, file: { type: 'twin', article } };
}

/** All files whose place a page needs: those on its way, and its Markdown. */
function filesOf({ kind, path }: Route): string[] {
  return [...filesOnTheWay(path), ...(kind === 'article' ? [markdownPath(path)] : [])];
}

/** The file of a page, and those that would stand where one of its folders must: `/en` and `/en/a` for `/en/a/`. */
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
