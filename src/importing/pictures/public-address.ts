/** Knows the addresses of the network that an importer may ask: those of the public internet. */
import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * What is no public host: this host, private networks, links (the metadata service of clouds among them), documentation,
 * tests, multicast and what is reserved, and forms of IPv6 that hold an address of IPv4.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const RESERVED: readonly [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

const list = new BlockList();
for (const [network, prefix] of RESERVED) list.addSubnet(network, prefix, 'ipv4');

/** Global unicast is all that the internet routes (RFC 4291, 2.4); of it, these are for other ends. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  // Teredo and others, documentation, 6to4, which holds any address of IPv4, documentation again
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  list.addSubnet(network, prefix, 'ipv6');

/** Returns whether an address of IPv4 or IPv6 is that of a public host. What is no address is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !list.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return GLOBAL.check(address, 'ipv6') && !list.check(address, 'ipv6');
}
