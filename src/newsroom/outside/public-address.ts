/** Finds the addresses of a host on the internet, and never one of this machine or its network. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses that are not on the public internet (IANA, “Special-Purpose Address Registry”, of IPv4 and of IPv6). */
const SPECIAL: readonly [network: string, prefix: number][] = [
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
  ['224.0.0.0', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, prefix] of SPECIAL) special.addSubnet(network, prefix, isIP(network) === 6 ? 'ipv6' : 'ipv4');
/** All others of IPv6 are reserved, local, or carry one of IPv4. */
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/** Says that a name leads into a private network. */
export class InsideError extends Error {}

/** Returns the addresses of a host, of which one is asked. */
export type Resolver = (host: string) => Promise<readonly string[]>;

/** Returns whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address);
  return family === 6 && !address.includes('%') && unicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/**
 * Returns the public addresses of a host, as the system knows them.
 *
 * @throws InsideError When one of them is private: whoever owns the name may mean any.
 * @throws Error When there is no such host.
 */
export async function resolvePublic(host: string, find: Resolver = findAll): Promise<readonly string[]> {
  const name = host.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(name) ? [name] : await find(name);
  if (!addresses.every(isPublicAddress)) throw new InsideError(`${host} lies in a private network.`);
  return addresses;
}

async function findAll(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}
