import { describe, expect, it } from 'vitest';
import { oldAddressFault, parseQueryAddress, queryKey } from '../../../../src/core/urls/query-address.ts';

describe('an old address with a query', () => {
  it.each(['/?p=123', '/index.php?option=view&id=45:x', '/blog/?t=caf%C3%A9+noir', '/a/?p.q-r=%22'])(
    'may be %s',
    (one) => expect(oldAddressFault(one)).toBeUndefined(),
  );

  it.each([
    '?p=1',
    'https://a.example/?p=1',
    '/?',
    '/?p',
    '/?p=',
    '/?=1',
    '/?p=1&',
    '/?p=1&p=2',
    '/?p[]=1',
    '/?p={a}',
    '/?p="a"',
    '/?p=1#a',
    '/?p=1?q=2',
    '/?p=a b',
    '/?p=a%0Ab',
    '/?p=%FF',
    '/?p=a\\b',
    '/../?p=1',
    '/*?p=1',
    '/_images/?p=1',
  ])('is never %s', (one) => expect(oldAddressFault(one)).toBeDefined());

  it('is read with its values decoded, in the order of their names', () => {
    expect(parseQueryAddress('/a%20b//c?t=caf%C3%A9+noir&id=1=2')).toEqual({
      path: '/a b/c',
      query: [
        ['id', '1=2'],
        ['t', 'café noir'],
      ],
    });
  });

  it('is the same in any order and with any capitals of its path, and another with other capitals of its values', () => {
    const keyOf = (written: string) => queryKey(parseQueryAddress(written));
    expect(keyOf('/A/?x=1&y=b')).toBe(keyOf('/a?y=b&x=1'));
    expect(keyOf('/a/?y=b')).not.toBe(keyOf('/a/?y=B'));
  });
});
