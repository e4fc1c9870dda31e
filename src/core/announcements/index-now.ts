/** Tells search engines which pages have changed, by IndexNow; whoever is told tells the others. */
import { createSiteUrl, pathToUrl } from '../urls/site-url.ts';
import { type Announcement, changedAddresses, inParts } from './announcement.ts';
import type { Changes } from './changes.ts';
import { keyPath } from './index-now-key.ts';

/** The most addresses in one request. */
const MOST = 10_000;

/**
 * Returns what search engines are told: pages that they may list, those that are gone included.
 *
 * @see https://www.indexnow.org/documentation
 */
export function indexNow(changes: Changes, key: string): Announcement {
  const site = createSiteUrl(changes.site);
  const addresses = changedAddresses(changes, ['page']);
  const head = { host: new URL(changes.site).host, key, keyLocation: pathToUrl(site, keyPath(key)) };
  return {
    service: 'IndexNow',
    addresses,
    requests: inParts(addresses, MOST).map((urlList) => ({
      method: 'POST',
      url: 'https://api.indexnow.org/indexnow',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ ...head, urlList }),
    })),
  };
}
