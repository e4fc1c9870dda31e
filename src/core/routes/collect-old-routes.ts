/** What stands at the addresses of `content/redirects.yaml`. */
import type { NewsroomContent } from '../library/newsroom-content.ts';

import type { Problem } from '../problems/problem.ts';
import { collectRedirectRoutes } from './collect-redirect-routes.ts';
import { fileOf } from './collect-routes.ts';
import { goneNotices } from './gone-routes.ts';
import { createRouteTable, type RouteTable } from './route-table.ts';

/** Its pages come behind all others: an old address never takes a page's place, be it one that comes out later. */
export function claimOldAddresses(
  source: NewsroomContent,
  present: RouteTable,
): { index: RouteTable; problems: Problem[] } {
  const { pages, problems } = collectRedirectRoutes(source, present.at);
  const notices = goneNotices([...present.routes, ...pages], source.site, source.locales);
  const old = createRouteTable([...pages, ...notices], source.publicFiles, fileOf);
  return { index: old.index, problems: [...problems, ...old.problems] };
}
