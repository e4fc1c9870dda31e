/** Asks the cache in front of a site to forget what has changed: one entry for each kind. */
import type { Purge } from '../site/announce.ts';
import { type Announcement, changedAddresses, inParts, type ServiceRequest } from './announcement.ts';
import type { Changes } from './changes.ts';

/** Above so many addresses a cache that can forgets everything: that is one request, and most pages have changed anyway. */
const MOST_BY_ADDRESS = 2000;

interface PurgeKind {
  service: string;
  /** The environment variables that hold what the service wants to know, each with what that is. */
  variables: Readonly<Record<string, string>>;
  byAddress(addresses: readonly string[], variables: Readonly<Record<string, string>>): ServiceRequest[];
  everything?(variables: Readonly<Record<string, string>>): ServiceRequest;
}

const json = { 'content-type': 'application/json' };

/**
 * The kinds of caches.
 *
 * @see https://developers.cloudflare.com/api/resources/cache/methods/purge/ 100 addresses a request
 * @see https://www.fastly.com/documentation/reference/api/purging/
 * @see https://docs.bunny.net/reference/purgepublic_indexpost an address that ends in a slash stands for all below, unless exact
 * @see https://varnish-cache.org/docs/trunk/users-guide/purging.html
 */
const KINDS: Readonly<Record<Purge, PurgeKind>> = {
  cloudflare: {
    service: 'Cloudflare',
    variables: {
      CLOUDFLARE_ZONE_ID: 'the id of the zone',
      CLOUDFLARE_API_TOKEN: 'a token that may purge its cache',
    },
    byAddress: (addresses, known) => inParts(addresses, 100).map((files) => cloudflare(known, { files })),
    everything: (known) => cloudflare(known, { purge_everything: true }),
  },
  fastly: {
    service: 'Fastly',
    variables: {
      FASTLY_SERVICE_ID: 'the id of the service',
      FASTLY_API_TOKEN: 'a token that may purge it',
    },
    byAddress: (addresses, known) =>
      addresses.map((address) => fastly(`purge/${address.replace(/^https?:\/\//, '')}`, known)),
    everything: (known) => fastly(`service/${encodeURIComponent(known['FASTLY_SERVICE_ID'] ?? '')}/purge_all`, known),
  },
  bunny: {
    service: 'bunny.net',
    variables: {
      BUNNY_PULL_ZONE_ID: 'the number of the pull zone',
      BUNNY_API_KEY: 'the key of the account',
    },
    byAddress: (addresses, known) =>
      addresses.map((address) =>
        bunny(`purge?${new URLSearchParams({ url: address, async: 'true', exactPath: 'true' })}`, known),
      ),
    everything: (known) => bunny(`pullzone/${encodeURIComponent(known['BUNNY_PULL_ZONE_ID'] ?? '')}/purgeCache`, known),
  },
  varnish: {
    service: 'Varnish',
    variables: {},
    byAddress: (addresses) => addresses.map((url) => ({ method: 'PURGE', url, headers: {} })),
  },
};

/** Returns what a cache is asked, and which environment variables are missing, each with what it holds. */
export function purge(
  changes: Changes,
  name: Purge,
  environment: Readonly<Record<string, string | undefined>>,
): { announcement: Announcement; missing: [variable: string, what: string][] } {
  const { service, variables, byAddress, everything } = KINDS[name];
  const addresses = changedAddresses(changes, ['page', 'feed', 'file']);
  const known = Object.fromEntries(Object.keys(variables).map((variable) => [variable, environment[variable] ?? '']));
  const missing = Object.entries(variables).filter(([variable]) => known[variable] === '');
  const isWhole = everything !== undefined && addresses.length > MOST_BY_ADDRESS;
  const announcement: Announcement = isWhole
    ? {
        service,
        addresses: [],
        note: `everything, as ${addresses.length.toLocaleString('en')} addresses have changed`,
        requests: [everything(known)],
      }
    : { service, addresses, requests: byAddress(addresses, known) };
  return { announcement, missing };
}

function cloudflare(known: Readonly<Record<string, string>>, what: object): ServiceRequest {
  return {
    method: 'POST',
    url: `https://api.cloudflare.com/client/v4/zones/${encodeURIComponent(known['CLOUDFLARE_ZONE_ID'] ?? '')}/purge_cache`,
    headers: { ...json, authorization: `Bearer ${known['CLOUDFLARE_API_TOKEN']}` },
    body: JSON.stringify(what),
  };
}

function fastly(path: string, known: Readonly<Record<string, string>>): ServiceRequest {
  return {
    method: 'POST',
    url: `https://api.fastly.com/${path}`,
    headers: { 'fastly-key': known['FASTLY_API_TOKEN'] ?? '', accept: 'application/json' },
  };
}

function bunny(path: string, known: Readonly<Record<string, string>>): ServiceRequest {
  return { method: 'POST', url: `https://api.bunny.net/${path}`, headers: { accesskey: known['BUNNY_API_KEY'] ?? '' } };
}
