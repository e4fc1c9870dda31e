/**
 * Serves what the preview needs besides pages: pictures made on demand, old addresses, output files and search; and
 * shows every edit at once.
 */
import { createReadStream } from 'node:fs';
import type { ViteDevServer } from 'vite';
import { readDeskFile } from '../building/desk/write-desk.ts';
import { mediaTypeOf } from '../core/hosting/media-types.ts';
import {
  DESK_FOLDER,
  IMAGES_FOLDER,
  POLICY_REPORTS,
  PROBLEMS_PAGE,
  SEARCH_FOLDER,
} from '../core/urls/reserved-paths.ts';
import { hrefToPath, targetToHref } from '../core/urls/site-url.ts';
import type { CachePaths } from '../disk/cache-dir.ts';
import { openImage } from '../images/variants/emit.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { neededImage } from '../newsroom/outputs/needed-images.ts';
import { searchedHtml } from '../newsroom/outputs/searched-html.ts';
import { problemsPage } from '../newsroom/report/problem-overlay.ts';
import type { Session } from '../newsroom/session/session.ts';
import { createSearchPreview } from '../output/search/search-preview.ts';
import { spellPages } from './page-spelling.ts';
import { createPolicyReports, readReport } from './policy-reports.ts';
import { isHidden, refuseUnreadable } from './refused-requests.ts';

/** The preview of a newsroom. */
export interface Preview {
  environment: Environment;
  session: Session;
  cache: CachePaths;
  /** The folder of image variants in the cache, named by the code that makes them. */
  imageCache: string;
}

/** The milliseconds that are waited after a change, as many editors save a file in several steps. */
const PAUSE_MILLISECONDS = 50;

/**
 * Adds Broadsheet's middleware to Vite's server of the preview, and watches the newsroom's folders: after each change
 * it calls `read`, which must read the content anew, again and again until it has, and reloads the page.
 */
export function serveNewsroom(server: ViteDevServer, preview: Preview, read: () => Promise<void>): void {
  const { session, environment, cache, imageCache } = preview;
  const searchFile = createSearchPreview(cache);
  const tellOfPolicy = createPolicyReports((line) => console.warn(line));

  // Astro puts its own first, and they take escapes that are none for a fault of theirs
  const spell = spellPages(() => session.newsroom?.library);
  const first = [refuseUnreadable, spell].map((handle) => ({ route: '', handle }));
  server.httpServer?.once('listening', () => server.middlewares.stack.unshift(...first));
  server.middlewares.use((request, response, next) => {
    const { newsroom, reading } = session;
    const isPage = /\btext\/html\b/.test(request.headers.accept ?? '');
    if (isPage && reading && (!newsroom || isProblemsPage(request.originalUrl ?? ''))) {
      response.writeHead(newsroom ? 200 : 500, { 'content-type': 'text/html; charset=utf-8' });
      response.end(problemsPage(reading, environment.cwd, server.config.base));
      return;
    }
    // Vite has taken the base path away from `url`
    const path = newsroom && hrefToPath(newsroom.library.address, request.originalUrl ?? '');
    if (!newsroom || path === undefined) return next();
    if (isHidden(path, newsroom.publicFiles, environment.publicDir)) {
      response.writeHead(404).end();
      return;
    }
    if (path === POLICY_REPORTS) {
      readReport(request)
        .then((report) => report !== undefined && tellOfPolicy(report))
        .catch(() => {})
        .finally(() => response.writeHead(204).end());
      return;
    }
    const route = newsroom.library.routeAt(path);
    if (route?.kind === 'root' || route?.kind === 'redirect') {
      response.writeHead(302, { location: targetToHref(newsroom.library.address, route) }).end();
      return;
    }
    const wanted = path === DESK_FOLDER ? `${path}index.html` : path;
    const file = /\.[a-z]+$/.test(wanted) ? newsroom.files().find((one) => one.path === wanted) : undefined;
    if (file) {
      response.setHeader('content-type', file.mediaType);
      response.end(file.make());
      return;
    }
    if (newsroom.library.desk && path.startsWith(DESK_FOLDER)) {
      readDeskFile(path.slice(DESK_FOLDER.length))
        .then((data) => (data ? response.setHeader('content-type', contentTypeOf(path)).end(data) : next()))
        .catch(next);
      return;
    }
    if (path.startsWith(SEARCH_FOLDER)) {
      const { context, bodies } = newsroom;
      searchFile(path, { context, htmlOf: (article) => searchedHtml(article, bodies, context) })
        .then((data) => (data ? response.setHeader('content-type', contentTypeOf(path)).end(data) : next()))
        .catch(next);
      return;
    }
    if (!path.startsWith(IMAGES_FOLDER)) return next();
    const name = path.slice(IMAGES_FOLDER.length);
    response.setHeader('content-type', contentTypeOf(name));
    const own = newsroom.assets.files.get(name);
    if (own !== undefined) {
      response.end(own);
      return;
    }
    openImage(name, neededImage(name, newsroom, environment), imageCache)
      .then((file) => (file === undefined ? next() : createReadStream(file).pipe(response)))
      .catch(next);
  });

  server.watcher.add([environment.contentDir, environment.publicDir]);
  let timer: NodeJS.Timeout | undefined;
  const refresh = async () => {
    const { loads } = session;
    await read().catch((error: Error) => console.error(error.message));
    // Astro reads nothing, and says nothing, while it loads its own settings anew after the same change
    if (session.loads === loads) readSoon();
    else server.hot.send({ type: 'full-reload' });
  };
  const readSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE_MILLISECONDS);
  };
  // What was saved between the first reading and the watch has made no event
  server.watcher.once('ready', readSoon);
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(environment.contentDir) || file.startsWith(environment.publicDir)) readSoon();
  });
}

function isProblemsPage(url: string): boolean {
  return url.split('?', 1)[0]?.endsWith(PROBLEMS_PAGE) === true;
}

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  woff2: 'font/woff2',
};

function contentTypeOf(name: string): string {
  const ending = name.split('.').at(-1) as string;
  return TYPES[ending] ?? mediaTypeOf(name);
}
