/** What services are told, held against what they document. */
import { describe, expect, it } from 'vitest';
import type { ChangedAddress, Changes } from '../../../../src/core/announcements/changes.ts';
import { indexNow } from '../../../../src/core/announcements/index-now.ts';
import { purge } from '../../../../src/core/announcements/purges.ts';
import { webSub } from '../../../../src/core/announcements/web-sub.ts';

const SITE = 'https://a.example/news/';
const KEY = '0123456789abcdef';

function changesOf(kinds: Partial<Record<'added' | 'changed' | 'removed', string[]>>, count = 1): Changes {
  const list = (names: string[] = []) =>
    names.flatMap((name) =>
      Array.from(
        { length: count },
        (_, index): ChangedAddress => ({
          address: `${SITE}${name}/${index}/`,
          kind: name.split('-')[0] as ChangedAddress['kind'],
        }),
      ),
    );
  return {
    version: 1,
    site: SITE,
    isAnnounced: false,
    added: list(kinds.added),
    changed: list(kinds.changed),
    removed: list(kinds.removed),
  };
}

const ALL = ['page', 'feed', 'asset', 'file'];

describe('IndexNow is told', () => {
  it('of pages alone, those that are gone too, with the address of the key', () => {
    const { addresses, requests } = indexNow(
      changesOf({ added: ALL, changed: ['page-c', 'feed-c'], removed: ['page-r'] }),
      KEY,
    );
    expect(addresses).toEqual([`${SITE}page/0/`, `${SITE}page-c/0/`, `${SITE}page-r/0/`]);
    expect(requests.map(({ method, url }) => [method, url])).toEqual([['POST', 'https://api.indexnow.org/indexnow']]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      host: 'a.example',
      key: KEY,
      keyLocation: `${SITE}${KEY}.txt`,
      urlList: addresses,
    });
  });

  it('of 10,000 in a request, and of nothing where no page has changed', () => {
    const lists = indexNow(changesOf({ changed: ['page'] }, 10_001), KEY).requests.map(
      ({ body }) => JSON.parse(body ?? '').urlList.length,
    );
    expect(lists).toEqual([10_000, 1]);
    expect(indexNow(changesOf({ changed: ['file', 'feed', 'asset'] }), KEY).requests).toEqual([]);
  });
});

it('a hub is told of feeds that are new or changed, each by its address', () => {
  const { requests } = webSub(changesOf({ added: ALL, changed: ALL, removed: ['feed-r'] }), 'https://hub.example/push');
  expect(requests.map(({ url, body }) => [url, body])).toEqual([
    ['https://hub.example/push', `hub.mode=publish${`&hub.url=${encodeURIComponent(`${SITE}feed/0/`)}`.repeat(2)}`],
  ]);
});

describe('a cache is asked to forget', () => {
  const changes = changesOf({ added: ['page'], changed: ['feed', 'asset'], removed: ['file'] });
  const whole = changesOf({ changed: ['page'] }, 2001);
  const known = {
    CLOUDFLARE_ZONE_ID: 'zone',
    CLOUDFLARE_API_TOKEN: 'secret',
    FASTLY_SERVICE_ID: 'service',
    FASTLY_API_TOKEN: 'secret',
    BUNNY_PULL_ZONE_ID: '7',
    BUNNY_API_KEY: 'secret',
  };
  const asked = (name: Parameters<typeof purge>[1], of = changes) =>
    purge(of, name, known).announcement.requests.map(({ method, url, headers, body }) => [
      method,
      url,
      Object.values(headers).find((value) => value.includes('secret')),
      body,
    ]);

  it('what differs under the same address, not what holds a hash', () => {
    expect(purge(changes, 'varnish', {}).announcement.addresses).toEqual([
      `${SITE}page/0/`,
      `${SITE}feed/0/`,
      `${SITE}file/0/`,
    ]);
    expect(asked('varnish')[0]).toEqual(['PURGE', `${SITE}page/0/`, undefined, undefined]);
  });

  it('by each service’s own request, and at once where more than 2,000 have changed', () => {
    const zone = 'https://api.cloudflare.com/client/v4/zones/zone/purge_cache';
    expect(asked('cloudflare')).toEqual([
      [
        'POST',
        zone,
        'Bearer secret',
        JSON.stringify({ files: ['page', 'feed', 'file'].map((name) => `${SITE}${name}/0/`) }),
      ],
    ]);
    expect(asked('cloudflare', whole)).toEqual([['POST', zone, 'Bearer secret', '{"purge_everything":true}']]);
    expect(
      asked('cloudflare', changesOf({ changed: ['page'] }, 250)).map(
        ([, , , body]) => JSON.parse(body ?? '').files.length,
      ),
    ).toEqual([100, 100, 50]);
    expect(asked('fastly')[0]).toEqual([
      'POST',
      'https://api.fastly.com/purge/a.example/news/page/0/',
      'secret',
      undefined,
    ]);
    expect(asked('fastly', whole)).toEqual([
      ['POST', 'https://api.fastly.com/service/service/purge_all', 'secret', undefined],
    ]);
    expect(asked('bunny')[0]).toEqual([
      'POST',
      `https://api.bunny.net/purge?url=${encodeURIComponent(`${SITE}page/0/`)}&async=true&exactPath=true`,
      'secret',
      undefined,
    ]);
    expect(asked('bunny', whole)).toEqual([
      ['POST', 'https://api.bunny.net/pullzone/7/purgeCache', 'secret', undefined],
    ]);
    expect(asked('varnish', whole)).toHaveLength(2001);
  });

  it('once what the service wants to know is there', () => {
    expect(purge(changes, 'fastly', { FASTLY_SERVICE_ID: 'service', FASTLY_API_TOKEN: '' }).missing).toEqual([
      ['FASTLY_API_TOKEN', 'a token that may purge it'],
    ]);
    expect(purge(changes, 'fastly', known).missing).toEqual([]);
  });
});
