import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../../../services/likes/src/arrivals.ts';
import { networkPrefix } from '../../../../services/likes/src/network-prefix.ts';

const MINUTE = 60_000;

describe('votes of a network', () => {
  it('are refused above the limit until ten minutes are over', async () => {
    const arrivals = new Arrivals(2);
    const waits = [];
    for (const now of [0, 0, 0, 9 * MINUTE, 10 * MINUTE]) waits.push(await arrivals.count('192.0.2', now));
    expect(waits).toEqual([0, 0, 600, 60, 0]);
  });

  it('are counted apart from those of others', async () => {
    const arrivals = new Arrivals(1);
    expect([await arrivals.count('192.0.2', 0), await arrivals.count('192.0.3', 0)]).toEqual([0, 0]);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2'],
    ['::ffff:192.0.2.7', '192.0.2'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
    ['2001:DB8:0001::6', '2001:db8:1'],
    ['2001:db8::1:2:3:4', '2001:db8:0'],
    ['::1', '0:0:0'],
    ['', '0:0:0'],
  ])('of %s is %s', (address, network) => {
    expect(networkPrefix(address)).toBe(network);
  });
});
