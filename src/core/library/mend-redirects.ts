/** Decides what `content/redirects.yaml` must say, so that every old address leads straight to its page. */

import { entriesByKey, resolveTarget } from '../routes/collect-redirect-routes.ts';
import { pathKey, type RouteTable } from '../routes/route-table.ts';
import type { Redirects } from '../schemas/redirects.ts';
import { hasQuery } from '../urls/query-address.ts';
import { printRedirectPath } from '../urls/redirect-path.ts';
import { isFullAddress } from '../urls/url-template.ts';
import type { Library } from './library.ts';
import type { LostAddress } from './lost-addresses.ts';

/**
 * Returns what `redirects.yaml` must hold: its entries and new ones for lost addresses, without those at whose address
 * something is published. All targets are the pages themselves, not other old addresses.
 */
export function mendRedirects(
  redirects: Redirects,
  lost: LostAddress[],
  { routeAt, publicFiles }: Pick<Library, 'routeAt' | 'publicFiles'>,
): Redirects {
  const at: RouteTable['at'] = (path) => {
    const route = routeAt(path);
    return route && 'field' in route ? undefined : route;
  };
  const live = { at, publicFiles };
  const before = entriesByKey(redirects);
  const isLost = new Set(lost.map(({ path }) => pathKey(path)));
  const kept = [...before]
    .flatMap(([key, entries]) => (isLost.has(key) ? [] : entries))
    .filter(({ path, to }) => {
      const route = at(path);
      if (route?.kind !== 'redirect') return route === undefined;
      // An entry that an alias repeats is dropped; where the two differ, an editor must choose
      const target = to === undefined ? undefined : resolveTarget(to, before, live);
      return typeof target !== 'object' || pathKey(target.to) !== pathKey(route.to);
    });
  const added = lost.map(({ path, to }) => ({
    written: before.get(pathKey(path))?.[0]?.written ?? printRedirectPath(path),
    to: to === undefined ? to : printTarget({ to }),
  }));
  const all = [...kept, ...added];
  const gone = all.flatMap(({ written, to }) => (to === undefined ? [written] : []));
  const moved = Object.fromEntries(all.flatMap(({ written, to }) => (to === undefined ? [] : [[written, to]])));
  const after = entriesByKey({ moved, gone });
  const straighten = (to: string) => {
    const target = resolveTarget(to, after, live);
    return typeof target === 'object' && target.steps > 0 ? printTarget(target) : to;
  };
  const straight = Object.entries(moved).map(([written, to]) => [written, straighten(to)]);
  // No page lies at an address with a query, so that nothing can stand in its way
  const asked = Object.entries(redirects.moved)
    .filter(([written]) => hasQuery(written))
    .map(([written, to]) => [written, straighten(to)]);
  return { moved: Object.fromEntries([...straight, ...asked]), gone };
}

function printTarget({ to, hash = '' }: { to: string; hash?: string }): string {
  return isFullAddress(to) ? to : printRedirectPath(to) + hash;
}
