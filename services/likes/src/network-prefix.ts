/** Shortens the address of a reader to that of the network around it. */

const IPV4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i;

/** The groups of an IPv6 address that a network keeps. */
const GROUPS = 3;

/**
 * Returns the first 24 bits of an IPv4 address, or 48 of an IPv6 address, each in one spelling only. All readers without
 * an address count as one network.
 */
export function networkPrefix(address: string): string {
  const [, network] = IPV4.exec(address) ?? [];
  if (network) return network;
  const [front = ''] = address.split('::');
  const groups = [...front.split(':'), ...'0'.repeat(GROUPS)].slice(0, GROUPS);
  return groups.map((group) => Number.parseInt(group || '0', 16).toString(16)).join(':');
}
