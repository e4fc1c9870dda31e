/** Prints the pages that are due into the output folder. */
import { pageFile } from '../../core/urls/page-path.ts';
import { NOT_FOUND_PAGE } from '../../core/urls/reserved-paths.ts';
import type { SiteUrl } from '../../core/urls/site-url.ts';
import { digestOf } from '../../disk/digest.ts';
import type { OutputFolder } from '../../disk/output-folder.ts';
import type { ListedPage } from '../../newsroom/outputs/page-source.ts';
import type { Progress } from '../../newsroom/report/progress.ts';
import type { SiteCode } from '../code/site-code.ts';
import type { Beside } from './beside.ts';
import { moduleOf, NOT_FOUND_MODULE } from './page-modules.ts';
import { withPageResponses } from './page-response.ts';
import type { PageStore, WantedPage } from './page-store.ts';

export interface PageWork {
  pages: readonly ListedPage[];
  address: SiteUrl;
  folder: OutputFolder;
  store: PageStore;
  /** Whether the output folder holds what the last build has left. */
  isKnown: boolean;
  progress: Progress;
  /** What goes on meanwhile. */
  beside: Pick<Beside<unknown>, 'turn' | 'hasFailed'>;
}

/**
 * Brings all pages into the output folder: those that lie there stay, those that are packed are taken from there, and the code
 * prints the others.
 *
 * @throws Error When a page can't be printed or written.
 */
export async function printPages(
  code: SiteCode,
  { pages, address, folder, store, isKnown, progress, beside }: PageWork,
): Promise<void> {
  progress.begin('Pages', pages.length);
  const missing = new Map<WantedPage, ListedPage>();
  for (const page of pages) {
    const key = digestOf(`${code.digests[moduleOf(page.entry)]} ${page.key}`);
    const wanted = { path: page.path, key, file: pageFile(page.path) };
    if (!store.has(wanted)) missing.set(wanted, page);
  }
  const due = store.restore([...missing.keys()]);
  let done = pages.length - due.size;
  for (const [wanted, { entry, asked }] of missing) {
    if (!due.has(wanted.path)) continue;
    store.write(wanted, await printPage(code, moduleOf(entry), asked, address));
    progress.advance(++done);
    await beside.turn();
  }
  const notFound = await printNotFound(code, address);
  // Its time tells which cache the pages belong to (build-record.ts)
  if (isKnown) folder.write(NOT_FOUND_PAGE, notFound);
  else folder.renew(NOT_FOUND_PAGE, notFound);
}

/**
 * Returns whether two codes print the same: the page of unknown addresses, and the first page of each entry. It is not where
 * either throws.
 */
export async function printsSame(one: SiteCode, other: SiteCode, { pages, address }: PageWork): Promise<boolean> {
  const firsts = new Map(pages.toReversed().map((page) => [page.entry, page]));
  try {
    if (!(await printNotFound(one, address)).equals(await printNotFound(other, address))) return false;
    for (const { entry, asked } of firsts.values()) {
      const print = (code: SiteCode) => printPage(code, moduleOf(entry), asked, address);
      const [here, there] = await Promise.all([print(one), print(other)]);
      if (!here.equals(there)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function printNotFound(code: SiteCode, address: SiteUrl): Promise<Buffer> {
  return printPage(code, NOT_FOUND_MODULE, NOT_FOUND_PAGE.replace(/\.html$/, '/'), address);
}

async function printPage(code: SiteCode, module: string, asked: string, { origin, base }: SiteUrl): Promise<Buffer> {
  const route = code.routes.get(module);
  if (!route) throw new Error(`Astro knows no route of ${module}.`);
  const request = new Request(new URL(base.slice(0, -1) + asked, origin));
  try {
    const response = await withPageResponses(() => code.render(request, route));
    const isMeant = response.status === (module === NOT_FOUND_MODULE ? 404 : 200);
    if (!isMeant) throw new Error(`it answers ${response.status}.`);
    const { buffer, byteOffset, byteLength } = await response.bytes();
    return Buffer.from(buffer, byteOffset, byteLength);
  } catch (error) {
    throw new Error(`The page ${asked} can’t be printed: ${(error as Error)?.message}`, { cause: error });
  }
}
