import { expect, it } from 'vitest';
import { isPublicAddress } from '../../../../src/importing/pictures/public-address.ts';

it.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.1.2.3', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '203.0.113.7'],
  ...[
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
  ],
  ...['2002:a00:1::', '2001:db8::1', '2001::1', 'ff02::1', 'old.example', '', '1.2.3', '1.2.3.4.5'],
])('“%s” is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
