/** What stands at the addresses of `content/redirects.yaml`. */

import type { LibrarySource } from '../library/library.ts';
import type { Problem } from '../problems/problem.ts';
import { createRedirectPages } from './collect-redirect-routes.ts';
import { fileOf } from './collect-routes.ts';
import { goneNotices } from './gone-routes.ts';
import { createPageIndex, type PageIndex } from './route-table.ts';

/** Its pages come behind all others: an old address never takes a page's place, be it one that comes out later. */
export function claimOldAddresses(
  source: LibrarySource,
  present: PageIndex,
): { index: PageIndex; problems: Problem[] } {
  const { pages, problems } = createRedirectPages(source, present.at);
  const notices = goneNotices([...present.pages, ...pages], source.site, source.locales);
  const old = createPageIndex([...pages, ...notices], source.publicFiles, fileOf);
  return { index: old.index, problems: [...problems, ...old.problems] };
}
