/** Guides a build from the reading to the last file. */
import { cachePaths } from '../disk/cache-dir.ts';
import { openArticleFile } from '../newsroom/articles/article-file.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import { openKnownKeys, sharedDigest } from '../newsroom/outputs/known-keys.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { currentReporter } from '../newsroom/session/reporter.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { beginOutput, openOutput } from './begin-output.ts';
import { type BesidePages, makeBesidePages } from './beside-pages.ts';
import { openKnownMakers } from './code/known-makers.ts';
import { endOutput } from './end-output.ts';
import { type Beside, beside } from './pages/beside.ts';
import { openPageStore } from './pages/page-store.ts';
import { type Project, printSite } from './print-site.ts';

/**
 * Builds the site of an environment with the code of a project, and tells the reporter of this process.
 *
 * @throws MistakesError When the newsroom can't be published; nothing was written then.
 * @throws UserError When the output folder is not ours.
 * @throws Error When a page can't be printed, or a file can't be written.
 */
export async function buildSite(environment: Environment, project: Project): Promise<void> {
  const cache = cachePaths(environment.cacheDir);
  const keepMakers = openKnownMakers(project.root, project.key);
  const session = startSession(environment, false);
  const known = openArticleFile(cache.articles);
  const articles = await session.load(known);
  const newsroom = session.newsroom as OpenNewsroom;
  const keys = openKnownKeys(cache.keys, sharedDigest(newsroom.context));
  const site = openOutput(environment.outDir, cache);
  let meanwhile: Beside<BesidePages> | undefined;
  try {
    const { record, isKnown } = beginOutput(newsroom, environment, cache, keys);
    if (articles) known.keep(articles);
    const { progress } = currentReporter();
    meanwhile = beside((isStopped) =>
      makeBesidePages(newsroom, environment, { cache, folder: site, isKnown, isStopped }),
    );
    const store = openPageStore(cache.pages, site, isKnown);
    const pages = newsroom.pages.all();
    const { address } = newsroom.library;
    const client = await printSite(project, {
      pages,
      address,
      folder: site,
      store,
      isKnown,
      progress,
      beside: meanwhile,
    });
    store.save();
    progress.begin('Search, feeds and other files');
    const made = await meanwhile.result;
    await endOutput({
      newsroom,
      environment,
      cache,
      site,
      record,
      isKnown,
      made,
      client,
      printed: store.printed(),
      pages: pages.length,
    });
    keys.keep([...made.images]);
    keepMakers();
  } finally {
    await meanwhile?.stop();
    site.discard();
  }
}
