/** Guides the build of one part of a site, which other machines complete. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { entryId } from '../core/articles/catalogue-entry.ts';
import { cachePaths } from '../disk/cache-dir.ts';
import { openOutputFolder } from '../disk/output-folder.ts';
import { openArticleFile } from '../newsroom/articles/article-file.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { toDateTime } from '../newsroom/report/json-report.ts';
import { currentReporter } from '../newsroom/session/reporter.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { type BesidePages, makeBesidePages } from './beside-pages.ts';
import { type Beside, beside } from './pages/beside.ts';
import { openPageStore } from './pages/page-store.ts';
import { refuseSite, writePart } from './parts/part-folder.ts';
import { isOfShard, type Shard } from './parts/shard.ts';
import { type Project, printSite } from './print-site.ts';

/**
 * Builds a part of the site of an environment into its output folder: all bodies are read, as any page may name any story, and
 * the pages, pictures, cards and search indexes of this part are made.
 *
 * @throws MistakesError When the newsroom can't be published.
 * @throws UserError When the output folder holds a site.
 * @throws Error When a page can't be printed, or a file can't be written.
 */
export async function buildPart(environment: Environment, project: Project, shard: Shard): Promise<void> {
  const { outDir, cacheDir } = environment;
  refuseSite(outDir);
  const cache = cachePaths(cacheDir);
  const session = startSession(environment, false);
  const known = openArticleFile(cache.articles);
  const articles = (await session.load(known)) ?? [];
  const { progress, built } = currentReporter();
  const newsroom = session.newsroom as OpenNewsroom;
  const isOwn = (name: string) => isOfShard(name, shard);
  const scratch = join(cache.part, String(process.pid));
  let meanwhile: Beside<BesidePages> | undefined;
  try {
    newsroom.pages.prepare();
    const output = openOutputFolder(scratch);
    const places = { cache, folder: output, isKnown: false, isOwn };
    meanwhile = beside((isStopped) => makeBesidePages(newsroom, environment, { ...places, isStopped }));
    known.keep(articles);
    const store = openPageStore(cache.pages, output, false);
    const all = newsroom.pages.all();
    const pages = all.filter(({ path }) => isOwn(path));
    const { address } = newsroom.library;
    const work = { pages, address, folder: output, store, isKnown: false, progress, beside: meanwhile };
    await printSite(project, work);
    store.save();
    progress.begin('Search');
    const { images } = await meanwhile.result;
    const { bodies } = newsroom;
    bodies.prune(new Set(articles.map(({ body }) => body.key)));
    const own = articles.filter((one) => isOwn(entryId(one))).map(({ body }) => body.key);
    writePart(cache, outDir, shard, { copyBodies: (folder) => bodies.copyTo(folder, own), images });
    progress.end();
    built({
      part: `${shard.number} of ${shard.count}`,
      pages: pages.length,
      rendered: store.printed(),
      at: toDateTime(environment.now),
      languages: newsroom.library.homes.length,
      bytes: 0,
      folder: outDir,
    });
  } finally {
    await meanwhile?.stop();
    rmSync(cache.part, { recursive: true, force: true });
  }
}
