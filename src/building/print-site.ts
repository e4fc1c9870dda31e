/**
 * Prints the pages of a site by one of two ways: with the code that Astro has compiled for the last build, where nothing has
 * changed that shapes it, or with what Astro compiles anew. For any doubt there is the second.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { isLostBody } from '../newsroom/articles/body-cache.ts';
import { makeBuilder } from './code/builder.ts';
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
import { CODE_FOLDER, projectKey } from './code/project-key.ts';
import type { SiteCode } from './code/site-code.ts';
import { shareWholeBuild } from './code/whole-build.ts';
import { type PageWork, printPages, printsSame } from './pages/print-pages.ts';

/** A project whose code prints pages. */
export interface Project {
  root: string;
  /** Names all that shapes its code ({@link projectKey}). */
  key: string;
  /**
   * Has Astro build the project of this process, which prints the pages meanwhile ({@link shareWholeBuild}). It is called
   * only where the code of the last build can't be used.
   */
  compile(): Promise<void>;
}

/** The scripts and styles of pages. */
export interface ClientFiles {
  folder: string;
  /** Their paths below that folder, which are those below the output folder. */
  paths: string[];
}

/**
 * Prints the pages; returns what they load.
 *
 * @throws Error When a page can't be printed or written.
 */
export async function printSite({ root, key: project, compile }: Project, work: PageWork): Promise<ClientFiles> {
  const folder = join(root, CODE_FOLDER);
  const key = digestOf(`${project} ${work.address.url}`);
  const places = codePlaces(folder, key);

  const printKept = async (code: SiteCode): Promise<boolean> => {
    try {
      await printPages(code, work);
      return true;
    } catch (error) {
      if (isLostBody(error) || work.beside.hasFailed()) throw error;
      // A fault of a page comes again in the whole build; a fault of what is kept does not
      return false;
    }
  };
  /** How the copy is started rests on what is internal to Astro: it must print as Astro's own does. */
  const isUsable = async (code: SiteCode, copy: string): Promise<boolean> => {
    // Who has edited the code meanwhile would find the old one by the key of the new
    if (projectKey(root) !== project) return false;
    try {
      return await printsSame(code, await loadCode(places, copy, code.digests), work);
    } catch {
      return false;
    }
  };
  const print = async (compiled: Compiled): Promise<void> => {
    const code = await readCompiled(compiled, root);
    const copy = copyCompiled(compiled, places);
    await printPages(code, work);
    if (await isUsable(code, copy)) recordCode(folder, key, code, copy);
  };

  const kept = await openKeptCode(folder, key);
  if (!kept || !(await printKept(kept))) {
    work.progress.begin('Scripts and styles');
    rmSync(places.folder, { recursive: true, force: true });
    shareWholeBuild({ address: work.address, outDir: places.client, cacheDir: join(folder, 'astro'), print });
    await compile();
    // Without it the next build takes longer, and is the same
    await makeBuilder(root, project).catch(() => {});
  }
  return { folder: places.client, paths: clientFiles(places) };
}
