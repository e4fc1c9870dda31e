import { describe, expect, it } from 'vitest';
import { InsideError, isPublicAddress, resolvePublic } from '../../../../src/newsroom/outside/public-address.ts';

describe('an IP address', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700:4700::1111',
    '2a00::1',
  ])('of the internet is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'a.example',
    '1.2.3',
    '1.2.3.4.5',
    '',
  ])('of a machine, a network, a translation or a book is not: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a host', () => {
  it('is one of a private network where any of its addresses is', async () => {
    const find = async () => ['93.184.216.34', '127.0.0.1'];
    await expect(resolvePublic('a.example', find)).rejects.toThrow(InsideError);
    await expect(resolvePublic('a.example', async () => ['93.184.216.34'])).resolves.toEqual(['93.184.216.34']);
  });

  it('that is an address itself is not looked up', async () => {
    const find = async () => {
      throw new Error('It was looked up.');
    };
    await expect(resolvePublic('127.0.0.1', find)).rejects.toThrow(InsideError);
    await expect(resolvePublic('[::1]', find)).rejects.toThrow(InsideError);
    await expect(resolvePublic('8.8.8.8', find)).resolves.toEqual(['8.8.8.8']);
  });
});
