import { describe, expect, it } from 'vitest';
import { likesEndpoint, likesHref, likesSchema } from '../../../../src/core/site/likes.ts';

const URL = 'https://a.example/news/';
const endpointOf = (endpoint: string) => likesEndpoint({ url: URL, likes: likesSchema.parse({ endpoint }) });

describe('where likes are counted', () => {
  it.each([
    ['/api/likes', { href: '/api/likes' }],
    ['/api/likes/', { href: '/api/likes' }],
    ['https://a.example/likes', { href: '/likes' }],
    ['https://LIKES.b.example', { href: 'https://likes.b.example', host: 'https://likes.b.example' }],
    ['https://b.example:8443/v1/', { href: 'https://b.example:8443/v1', host: 'https://b.example:8443' }],
    ['http://127.0.0.1:8787/api', { href: 'http://127.0.0.1:8787/api', host: 'http://127.0.0.1:8787' }],
  ])('%s is %o', (endpoint, expected) => {
    expect(endpointOf(endpoint)).toEqual(expected);
  });

  it.each([
    '',
    '/',
    'api/likes',
    '//b.example/likes',
    '/api/../likes',
    '/api likes',
    '/api/likes?story=',
    '/api/likes#a',
    '/api/{locale}',
    'http://b.example/likes',
    'http://127.0.0.1.b.example/',
    'https://ana:secret@b.example/',
    'https://b.example/?a',
    'https://b.example/a/../b',
    'https://',
    'javascript:alert(1)',
    'https://b.example;script-src',
    'https://b.example,c.example',
    'https://*.b.example',
  ])('is never “%s”', (endpoint) => {
    expect(likesSchema.safeParse({ endpoint }).success).toBe(false);
  });

  it('is nowhere where nothing is configured', () => {
    expect(likesEndpoint({ url: URL })).toBeUndefined();
  });

  it('is one address for each story, in which its slashes stay', () => {
    const endpoint = { href: '/api/likes' };
    expect(likesHref(endpoint, '2024/naïve & 100%')).toBe('/api/likes/2024/na%C3%AFve%20%26%20100%25');
  });
});
