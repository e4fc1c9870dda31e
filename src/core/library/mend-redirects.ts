/** Decides what `content/redirects.yaml` must say, so that every old address leads straight to its page. */

import { goalOf, linesByKey } from '../routes/collect-redirect-routes.ts';
import { type PageIndex, pathKey } from '../routes/route-table.ts';
import { isExternal, type Redirects } from '../schemas/redirects.ts';
import { pathToOldPath } from '../urls/redirect-path.ts';
import type { LostAddress } from './lost-addresses.ts';

/** The lines of the file with those for addresses that were lost, and without those that nobody needs. */
export function mendRedirects(
  redirects: Redirects,
  lost: LostAddress[],
  pageAt: PageIndex['at'],
  publicFiles: ReadonlySet<string>,
): Redirects {
  const at: PageIndex['at'] = (path) => {
    const page = pageAt(path);
    return page && 'field' in page ? undefined : page;
  };
  const ground = { at, publicFiles };
  const before = linesByKey(redirects);
  const isLost = new Set(lost.map(({ path }) => pathKey(path)));
  const kept = [...before]
    .flatMap(([key, lines]) => (isLost.has(key) ? [] : lines))
    .filter(({ path, to }) => {
      const page = at(path);
      if (page?.kind !== 'moved') return page === undefined;
      // An alias says the same already, or else an editor must choose
      const goal = to === undefined ? undefined : goalOf(to, before, ground);
      return typeof goal !== 'object' || pathKey(goal.to) !== pathKey(page.to);
    });
  const added = lost.map(({ path, to }) => ({
    written: before.get(pathKey(path))?.[0]?.written ?? pathToOldPath(path),
    to: to === undefined || isExternal(to) ? to : pathToOldPath(to),
  }));
  const all = [...kept, ...added];
  const gone = all.flatMap(({ written, to }) => (to === undefined ? [written] : []));
  const moved = Object.fromEntries(all.flatMap(({ written, to }) => (to === undefined ? [] : [[written, to]])));
  const lines = linesByKey({ moved, gone });
  const straight = Object.entries(moved).map(([written, to]) => {
    const goal = goalOf(to, lines, ground);
    const isRoundabout = typeof goal === 'object' && goal.steps > 0;
    return [written, isRoundabout ? (isExternal(goal.to) ? goal.to : pathToOldPath(goal.to)) : to];
  });
  return { moved: Object.fromEntries(straight), gone };
}
