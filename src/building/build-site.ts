/**
 * Guides a build from the reading to the last file. Pages are printed by code that Astro has compiled: that of the last build
 * where nothing has changed that shapes it, which costs no Astro, or else what Astro compiles anew. All else is the same.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cachePaths } from '../disk/cache-dir.ts';
import { openArticleFile } from '../newsroom/articles/article-file.ts';
import type { Environment } from '../newsroom/files/environment.ts';
import type { OpenNewsroom } from '../newsroom/outputs/open-newsroom.ts';
import { currentReporter } from '../newsroom/session/reporter.ts';
import { startSession } from '../newsroom/session/start-session.ts';
import { beginOutput } from './begin-output.ts';
import { codeKey } from './code/code-key.ts';
import {
  type Compiled,
  clientFiles,
  codePlaces,
  copyCompiled,
  loadCode,
  openKeptCode,
  readCompiled,
  recordCode,
} from './code/kept-code.ts';
import type { SiteCode } from './code/site-code.ts';
import { shareWholeBuild } from './code/whole-build.ts';
import { endOutput } from './end-output.ts';
import { openPageStore } from './pages/page-store.ts';
import { type PageWork, printPages, printsSame } from './pages/print-pages.ts';

/** The folder of the checkout in which Astro and what it has compiled lie. */
const CODE_FOLDER = '.astro/code';

/**
 * Builds the site of an environment. `compile` has Astro build the project of this process, which prints the pages
 * meanwhile ({@link shareWholeBuild}); it is called only where the code of the last build can't be used.
 *
 * @throws MistakesError When the newsroom can't be published; nothing was written then.
 * @throws UserError When the output folder is not ours, or a picture can't be made.
 * @throws Error When a page can't be printed, or a file can't be written.
 */
export async function buildSite(environment: Environment, compile: () => Promise<void>): Promise<void> {
  const { cwd, cacheDir, outDir } = environment;
  const cache = cachePaths(cacheDir);
  const { progress } = currentReporter();
  const session = startSession(environment, false);
  const known = openArticleFile(cache.articles);
  const articles = await session.load(known);
  const newsroom = session.newsroom as OpenNewsroom;
  const begun = await beginOutput(newsroom, environment, cache);
  if (articles) known.keep(articles);

  const folder = join(cwd, CODE_FOLDER);
  const { address } = newsroom.library;
  const key = codeKey(cwd, address, join(folder, 'sources.json'));
  const places = codePlaces(folder, key);
  const { isKnown } = begun;
  const store = openPageStore(cache.pages, isKnown);
  const work: PageWork = { pages: newsroom.pages.all(), address, outDir, store, isKnown, progress };

  const printKept = async (): Promise<boolean> => {
    const code = await openKeptCode(folder, key);
    if (!code) return false;
    // A fault of a page comes again in the whole build; a fault of what is kept does not
    return printPages(code, work).then(
      () => true,
      () => false,
    );
  };
  const printCompiled = async (compiled: Compiled): Promise<void> => {
    const code = await readCompiled(compiled, cwd);
    copyCompiled(compiled, places);
    await printPages(code, work);
    if (await isUsable(code)) recordCode(folder, key, code);
  };
  /** Whether the copy prints as Astro itself does: how it is started rests on what is internal to Astro. */
  const isUsable = async (code: SiteCode): Promise<boolean> =>
    loadCode(places, code.digests).then(
      (copy) => printsSame(code, copy, work),
      () => false,
    );

  if (!(await printKept())) {
    progress.begin('Scripts and styles');
    rmSync(join(folder, key), { recursive: true, force: true });
    shareWholeBuild({ address, outDir: places.client, cacheDir: join(folder, 'astro'), print: printCompiled });
    await compile();
  }
  store.save();
  await endOutput({
    newsroom,
    environment,
    cache,
    begun,
    client: { folder: places.client, files: clientFiles(places) },
    printed: store.printed(),
    pages: work.pages.length,
  });
}
