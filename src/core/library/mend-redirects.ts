/** Decides what `content/redirects.yaml` must say, so that every old address leads straight to its page. */

import { entriesByKey, resolveTarget } from '../routes/collect-redirect-routes.ts';
import { pathKey, type RouteTable } from '../routes/route-table.ts';
import type { Redirects } from '../schemas/redirects.ts';
import { printRedirectPath } from '../urls/redirect-path.ts';
import { isFullAddress } from '../urls/url-template.ts';
import type { LostAddress } from './lost-addresses.ts';

/** The lines of the file with those for addresses that were lost, and without those that nobody needs. */
export function mendRedirects(
  redirects: Redirects,
  lost: LostAddress[],
  pageAt: RouteTable['at'],
  publicFiles: ReadonlySet<string>,
): Redirects {
  const at: RouteTable['at'] = (path) => {
    const page = pageAt(path);
    return page && 'field' in page ? undefined : page;
  };
  const ground = { at, publicFiles };
  const before = entriesByKey(redirects);
  const isLost = new Set(lost.map(({ path }) => pathKey(path)));
  const kept = [...before]
    .flatMap(([key, lines]) => (isLost.has(key) ? [] : lines))
    .filter(({ path, to }) => {
      const page = at(path);
      if (page?.kind !== 'moved') return page === undefined;
      // An alias says the same already, or else an editor must choose
      const goal = to === undefined ? undefined : resolveTarget(to, before, ground);
      return typeof goal !== 'object' || pathKey(goal.to) !== pathKey(page.to);
    });
  const added = lost.map(({ path, to }) => ({
    written: before.get(pathKey(path))?.[0]?.written ?? printRedirectPath(path),
    to: to === undefined || isFullAddress(to) ? to : printRedirectPath(to),
  }));
  const all = [...kept, ...added];
  const gone = all.flatMap(({ written, to }) => (to === undefined ? [written] : []));
  const moved = Object.fromEntries(all.flatMap(({ written, to }) => (to === undefined ? [] : [[written, to]])));
  const lines = entriesByKey({ moved, gone });
  const straight = Object.entries(moved).map(([written, to]) => {
    const goal = resolveTarget(to, lines, ground);
    const isRoundabout = typeof goal === 'object' && goal.steps > 0;
    return [written, isRoundabout ? (isFullAddress(goal.to) ? goal.to : printRedirectPath(goal.to)) : to];
  });
  return { moved: Object.fromEntries(straight), gone };
}
