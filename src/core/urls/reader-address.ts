/** Knows addresses that lead readers nowhere, or through somebody who follows them. */

/** Names that no public server has (RFC 6761, RFC 6762, RFC 8375, and what routers and offices use). */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/;

/** Addresses of one machine or network (RFC 6890). */
const PRIVATE_V4 = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+$/;
const PRIVATE_V6 = /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/;

/** Services that pass readers on, by host and path, with the parameter that holds the address. */
const REDIRECTORS: readonly [form: RegExp, parameters: readonly string[]][] = [
  [/^(?:www\.)?google\.[a-z.]+\/url$/, ['q', 'url']],
  [/\.safelinks\.protection\.outlook\.com\//, ['url']],
  [/^lm?\.(?:facebook|instagram)\.com\/(?:l\.php)?$/, ['u']],
  [/^(?:www\.)?youtube\.com\/redirect$/, ['q']],
  [/^(?:www\.)?linkedin\.com\/(?:redir\/redirect|safety\/go)\/?$/, ['url']],
  [/^slack-redir\.net\/link$/, ['url']],
  [/^(?:www\.)?vk\.com\/away\.php$/, ['to']],
  [/^(?:www\.)?duckduckgo\.com\/l\/$/, ['uddg']],
];

/** Parameters by which those who send readers are told who they were. */
const TRACKING =
  /^(?:utm_\w+|(?:fb|g|d|y)clid|msclkid|twclid|ttclid|gbraid|wbraid|igshid|mc_[ce]id|_hs(?:enc|mi)|li_fat_id)$/i;

function hostOf({ hostname }: URL): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}

/** Returns whether an address leads to the editor's own machine or network, where no reader gets to. */
export function isPrivateAddress(address: string): boolean {
  const url = webAddress(address);
  if (!url) return false;
  const host = hostOf(url);
  return PRIVATE_NAME.test(host) || PRIVATE_V4.test(host) || PRIVATE_V6.test(host) || !/[.:]/.test(host);
}

/**
 * Returns an address without what follows readers: the one inside that of a service that passes them on, and without
 * parameters such as `utm_source`. Returns `undefined` where there is nothing of that.
 */
export function withoutTracking(address: string): string | undefined {
  const url = webAddress(address);
  if (!url) return undefined;
  const place = hostOf(url) + url.pathname;
  const parameters = REDIRECTORS.find(([form]) => form.test(place))?.[1] ?? [];
  const inside = parameters.map((name) => url.searchParams.get(name) ?? '').find((value) => webAddress(value));
  if (inside !== undefined) return withoutTracking(inside) ?? inside;
  const [, start = '', query, end = ''] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(address) ?? [];
  if (query === undefined) return undefined;
  const pairs = query.split('&');
  const kept = pairs.filter((pair) => !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  if (kept.length === pairs.length) return undefined;
  return `${start}${kept.length > 0 ? '?' : ''}${kept.join('&')}${end}`;
}

function webAddress(address: string): URL | undefined {
  return /^https?:\/\//i.test(address) ? (URL.parse(address) ?? undefined) : undefined;
}
