/** Adds to the output what is no page, removes what nothing needs, and tells what was built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST_KINDS, hostSettings } from '../core/hosting/host-files.ts';
import { exceededBySite } from '../core/hosting/host-limits.ts';
import { nextPublication } from '../core/library/next-publication.ts';
import type { CachePaths } from '../disk/cache-dir.ts';
import { pruneCards } from '../images/cards/card-batches.ts';
import { type Environment, toRealPath } from '../newsroom/files/environment.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { searchedHtml } from '../newsroom/outputs/searched-html.ts';
import { toDateTime } from '../newsroom/report/json-report.ts';
import { currentReporter } from '../newsroom/session/reporter.ts';
import { writeSearchIndexes } from '../output/search/search-index.ts';
import { writeHostSettings } from '../output/write-host-settings.ts';
import { endManifest } from '../output/write-manifest.ts';
import { writeOutput } from '../output/write-output.ts';
import type { BegunOutput } from './begin-output.ts';
import { copyPublicFiles } from './copy-public-files.ts';
import type { ClientFiles } from './print-site.ts';

/** An output folder that holds its pages. */
export interface PrintedOutput {
  newsroom: OpenNewsroom;
  environment: Environment;
  cache: CachePaths;
  begun: BegunOutput;
  client: ClientFiles;
  /** How many pages there are, and how many of them were printed. */
  pages: number;
  printed: number;
}

/**
 * Completes the output folder, and notes that it is whole.
 *
 * @throws Error When a file can't be read or written.
 */
export async function endOutput({
  newsroom,
  environment,
  cache,
  begun,
  client,
  ...counts
}: PrintedOutput): Promise<void> {
  const { library, assets, bodies, articles, context, locales, settings } = newsroom;
  const { outDir: folder, now, drafts } = environment;
  const { isKnown, images, imageCache, record } = begun;
  const { progress, built } = currentReporter();
  progress.begin('Search, feeds and other files');
  const searchFiles = await writeSearchIndexes(
    { context, htmlOf: (article) => searchedHtml(article, bodies, context) },
    { folder, cache, isKnown },
  );
  const outputFiles = newsroom.files();
  const made = new Set(outputFiles.map(({ path }) => path));
  copyPublicFiles({
    paths: [...library.publicFiles].filter((path) => !made.has(path)),
    sourceOf: (path) => toRealPath(`public${path}`, environment),
    outDir: folder,
    recordFile: cache.publicFiles,
    isKnown,
  });
  writeOutput({
    folder,
    library,
    images,
    brandFiles: assets.files,
    outputFiles: { files: outputFiles, recordFile: cache.outputFiles },
    bundle: new Map(client.paths.map((path) => [path, () => readFileSync(join(client.folder, path))])),
    isKnown,
    searchFiles,
  });
  const written = writeHostSettings(cache.hosting, hostSettings(library, settings.site.host, settings.ownRules));
  pruneCards(imageCache, images);
  bodies.prune(new Set(articles.map(({ body }) => body.key)));
  const { host } = settings.site;
  record.end();
  const weight = endManifest({ folder, library, drafts, host, cache });
  progress.end();
  const next = nextPublication({ entries: articles, locales, site: settings.site, now });
  built({
    pages: counts.pages,
    rendered: counts.printed,
    at: toDateTime(now),
    languages: library.homes.length,
    bytes: weight.bytes,
    folder,
    ...(host && {
      hosting: { host, settings: written, lacks: [...HOST_KINDS[host].lacks, ...exceededBySite(host, weight)] },
    }),
    ...(next && { next: { ...next, at: toDateTime(next.at) } }),
  });
}
