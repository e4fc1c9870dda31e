/** Adds to the output what is no page, removes what nothing needs, and tells what was built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST_KINDS, hostSettings } from '../core/hosting/host-files.ts';
import { exceededBySite } from '../core/hosting/host-limits.ts';
import { nextPublication } from '../core/library/next-publication.ts';
import type { CachePaths } from '../disk/cache-dir.ts';
import type { StagedSite } from '../disk/staged-site.ts';
import { pruneCards } from '../images/cards/card-batches.ts';
import { type Environment, toRealPath } from '../newsroom/files/environment.ts';
import { UserError } from '../newsroom/files/user-error.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { toDateTime } from '../newsroom/report/json-report.ts';
import { currentReporter } from '../newsroom/session/reporter.ts';
import type { BuildRecord } from '../output/build-record.ts';
import { writeHostSettings } from '../output/write-host-settings.ts';
import { listSite } from '../output/write-manifest.ts';
import { writeOutput } from '../output/write-output.ts';
import type { BesidePages } from './beside-pages.ts';
import { copyPublicFiles } from './copy-public-files.ts';
import { writeDesk } from './desk/write-desk.ts';
import type { ClientFiles } from './print-site.ts';

/** An output folder that holds its pages. */
export interface PrintedOutput {
  newsroom: OpenNewsroom;
  environment: Environment;
  cache: CachePaths;
  site: StagedSite;
  /** Whether the folder holds what the last build has left. */
  isKnown: boolean;
  record: BuildRecord;
  made: BesidePages;
  client: ClientFiles;
  /** How many pages there are, and how many of them were printed. */
  pages: number;
  printed: number;
}

/**
 * Completes the output folder, and puts all that is new in it into its place.
 *
 * @throws UserError When there are links in the folder.
 * @throws Error When a file can't be read or written.
 */
export async function endOutput({
  newsroom,
  environment,
  cache,
  site: output,
  isKnown,
  record,
  made: { images, imageCache, searchFiles },
  client,
  ...counts
}: PrintedOutput): Promise<void> {
  const { library, assets, bodies, articles, locales, settings } = newsroom;
  const { outDir, now, drafts } = environment;
  const { progress, built } = currentReporter();
  const outputFiles = newsroom.files();
  const made = new Set(outputFiles.map(({ path }) => path));
  copyPublicFiles({
    paths: [...library.publicFiles].filter((path) => !made.has(path)),
    sourceOf: (path) => toRealPath(`public${path}`, environment),
    folder: output,
    recordFile: cache.publicFiles,
    isKnown,
  });
  const keep = writeOutput({
    folder: output,
    library,
    images,
    brandFiles: assets.files,
    outputFiles: { files: outputFiles, recordFile: cache.outputFiles },
    bundle: new Map(client.paths.map((path) => [path, () => readFileSync(join(client.folder, path))])),
    isKnown,
    searchFiles,
  });
  if (library.desk) for (const path of await writeDesk(output)) keep.add(path);
  const written = writeHostSettings(cache.hosting, hostSettings(library, settings.site.host, settings.ownRules));
  pruneCards(imageCache, images);
  bodies.prune(new Set(articles.map(({ body }) => body.key)));
  const { host } = settings.site;
  const plan = output.plan(keep);
  refuseLink(plan.links[0], outDir);
  const listed = listSite({ outDir, output, paths: plan.paths, library, drafts, host, cache });
  output.swap(plan, { manifest: listed.text, built: record.ended(output) });
  listed.keepDigests(plan.written);
  progress.end();
  const next = nextPublication({ entries: articles, authors: settings.authors, locales, site: settings.site, now });
  built({
    pages: counts.pages,
    rendered: counts.printed,
    at: toDateTime(now),
    languages: library.homes.length,
    bytes: listed.facts.bytes,
    folder: outDir,
    ...(host && {
      hosting: { host, settings: written, lacks: [...HOST_KINDS[host].lacks, ...exceededBySite(host, listed.facts)] },
    }),
    ...(next && { next: { ...next, at: toDateTime(next.at) } }),
  });
}

function refuseLink(link: string | undefined, outDir: string): void {
  if (link !== undefined)
    throw new UserError(`${join(outDir, link)} is a link, through which pages would be written elsewhere. Remove it.`);
}
