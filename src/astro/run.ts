/**
 * Guides one run of Astro on a newsroom. It begins when Astro asks for its configuration. A build then begins to fill
 * the output folder, and completes it; the preview goes on until it is stopped.
 */
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HOST_KINDS, hostSettings } from '../core/hosting/host-files.ts';
import { exceededBySite } from '../core/hosting/host-limits.ts';
import { nextPublication } from '../core/library/next-publication.ts';
import { isBare, isReadableBare } from '../core/pages/redirect-page.ts';
import type { Route } from '../core/routes/route-kinds.ts';
import { IMAGES_FOLDER } from '../core/urls/reserved-paths.ts';
import { type CachePaths, cachePaths } from '../disk/cache-dir.ts';
import { makerOf } from '../disk/makers.ts';
import { moveFile } from '../disk/move-file.ts';
import { pruneCards } from '../images/cards/card-batches.ts';
import { emitImages, PictureError } from '../images/variants/emit.ts';
import { type Environment, readEnvironment } from '../newsroom/files/environment.ts';
import { MistakesError, UserError } from '../newsroom/files/user-error.ts';
import { neededImages } from '../newsroom/outputs/needed-images.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { searchedHtml } from '../newsroom/outputs/searched-html.ts';
import { currentReporter } from '../newsroom/session/reporter.ts';
import type { Session } from '../newsroom/session/session.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { openBuildRecord } from '../output/build-record.ts';
import { findLink, isForeignFolder } from '../output/own-folder.ts';
import { writeSearchIndexes } from '../output/search/search-index.ts';
import { writeHostSettings } from '../output/write-host-settings.ts';
import { beginManifest, endManifest } from '../output/write-manifest.ts';
import { writeOutput } from '../output/write-output.ts';
import { type WatchedPages, watchPages } from './watch-pages.ts';

export interface Run {
  environment: Environment;
  session: Session;
  cache: CachePaths;
  /** The folder of image variants in the cache, named by the code that makes them. */
  imageCache: string;
  /** Notes the files that Vite has written into a folder, so that they are not removed, and moves those that readers need. */
  noteBundle(folder: string | undefined, files: Readonly<Record<string, { type: string }>>): void;
  /**
   * Begins to fill the output folder, with pictures, before Astro adds its pages.
   *
   * @throws UserError When the folder is not ours, or a picture can't be made.
   */
  beginOutput(): Promise<void>;
  /**
   * Adds to the output what is no page, and removes what nothing needs; returns how many stale files were removed.
   *
   * @throws Error When the output was not begun.
   */
  endOutput(): Promise<number>;
}

/**
 * Starts a run of an Astro command, with the environment of this process.
 *
 * @throws UserError When an environment variable can't be used.
 */
export function startRun(command: 'dev' | 'build' | 'preview' | 'sync'): Run {
  const environment = readEnvironment(process.env, process.cwd(), command === 'dev');
  const session = startSession(environment, command !== 'build');
  const { outDir } = environment;
  const cache = cachePaths(environment.cacheDir);
  const imageCache = join(cache.images, makerOf('variants'));
  const record = openBuildRecord(cache, outDir);
  const newsroom = () => session.newsroom as OpenNewsroom;
  const bundle = new Set<string>();
  const { progress, built } = currentReporter();
  let output: { images: ReadonlySet<string>; isKnown: boolean; countPages: WatchedPages['count'] } | undefined;

  return {
    environment,
    session,
    cache,
    imageCache,
    noteBundle(folder, files) {
      const prefix = folder === undefined ? '' : relative(outDir, folder);
      for (const [name, { type }] of Object.entries(files)) {
        bundle.add(join(prefix, name).replaceAll('\\', '/'));
        if (type !== 'asset') continue;
        // Vite writes styles and fonts that pages name beside the server's code, from where Astro moves them by their
        // names, which fails between disks. What it doesn't find there it leaves to us
        bundle.add(name);
        if (folder !== undefined && prefix.startsWith('..')) moveFile(join(folder, name), join(outDir, name));
      }
    },
    async beginOutput() {
      refuseForeignFolder(outDir, record.isOwn());
      // Astro takes any page in the folder for one of the build before
      if (!record.knowsPages()) rmSync(cache.astroPages, { force: true });
      newsroom().pages.prepare();
      newsroom().files();
      const isKnown = record.knowsPages();
      beginManifest(cache);
      record.begin();
      const needed = neededImages(newsroom(), environment);
      progress.begin('Pictures', needed.length);
      const images = await emitImages(needed, imageCache, join(outDir, IMAGES_FOLDER), progress.advance)
        .catch(tellOfPictures)
        .finally(progress.end);
      const watched = watchPages(newsroom().pages, newsroom().library.routes.filter(hasPage).length, progress);
      newsroom().pages = watched.pages;
      output = { images, isKnown, countPages: watched.count };
      progress.begin('Scripts and styles');
    },
    async endOutput() {
      if (!output) throw new Error('The output was not begun.');
      const { images, isKnown, countPages } = output;
      const { library, assets, bodies, articles, context, files, locales, settings } = newsroom();
      progress.begin('Search, feeds and other files');
      const searchFiles = await writeSearchIndexes(
        { context, htmlOf: (article) => searchedHtml(article, bodies, context) },
        { folder: outDir, cache, isKnown },
      );
      const removed = writeOutput({
        folder: outDir,
        library,
        images,
        brandFiles: assets.files,
        outputFiles: { files: files(), recordFile: cache.outputFiles, isKnown },
        bundle,
        searchFiles,
      });
      const written = writeHostSettings(cache.hosting, hostSettings(library, settings.site.host, settings.ownRules));
      pruneCards(imageCache, images);
      bodies.prune(new Set(articles.map(({ body }) => body.key)));
      const { host } = settings.site;
      record.end();
      const weight = endManifest({ folder: outDir, library, drafts: environment.drafts, host, cache });
      progress.end();
      const next = nextPublication({ entries: articles, locales, site: settings.site, now: environment.now });
      built({
        ...countPages(),
        at: toDateTime(environment.now),
        languages: library.homes.length,
        bytes: weight.bytes,
        folder: outDir,
        ...(host && {
          hosting: { host, settings: written, lacks: [...HOST_KINDS[host].lacks, ...exceededBySite(host, weight)] },
        }),
        ...(next && { next: { ...next, at: toDateTime(next.at) } }),
      });
      return removed;
    },
  };
}

function toDateTime(instant: number): string {
  return new Date(instant).toISOString().replace('.000', '');
}

function hasPage(route: Route): boolean {
  return route.kind !== 'file' && !(isBare(route) && !isReadableBare(route));
}

function refuseForeignFolder(outDir: string, isOwn: boolean): void {
  if (!isOwn && isForeignFolder(outDir)) {
    throw new UserError(
      `OUT_DIR, ${outDir}, holds files that no build has made. Name an empty folder, or empty it yourself.`,
    );
  }
  const link = findLink(outDir);
  if (link !== undefined)
    throw new UserError(`${link} is a link, through which pages would be written elsewhere. Remove it.`);
}

function tellOfPictures(error: unknown): never {
  if (!(error instanceof PictureError)) throw error;
  throw new MistakesError(`The build was stopped, as these pictures can’t be made:\n${error.message}`);
}
