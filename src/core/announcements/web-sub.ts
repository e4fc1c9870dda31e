/** Tells a hub which feeds have changed, and the hub tells all who follow them (WebSub). */
import { type Announcement, inParts } from './announcement.ts';
import type { Changes } from './changes.ts';

/** Hubs fetch each feed that they are told of, so they get them in portions. */
const MOST = 50;

/**
 * Returns what a hub is told: feeds that are new or other than before. How a hub is told is not part of WebSub; all know the
 * form of its forerunner.
 *
 * @see https://www.w3.org/TR/websub/#publishing
 * @see https://pubsubhubbub.appspot.com/
 */
export function webSub({ added, changed }: Changes, hub: string): Announcement {
  const addresses = [...added, ...changed].filter(({ kind }) => kind === 'feed').map(({ address }) => address);
  return {
    service: `the hub ${new URL(hub).host}`,
    addresses,
    requests: inParts(addresses, MOST).map((feeds) => ({
      method: 'POST',
      url: hub,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((feed) => ['hub.url', feed])]).toString(),
    })),
  };
}
