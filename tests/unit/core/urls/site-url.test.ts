import { describe, expect, it } from 'vitest';
import {
  createSiteUrl,
  hrefToPath,
  isOnOrigin,
  pathToHref,
  pathToUrl,
  siteUrlFault,
} from '../../../../src/core/urls/site-url.ts';

const root = createSiteUrl('https://a.example');
const below = createSiteUrl('https://a.example/news');

it.each(['https://a.example', 'http://a.example:8080/news/', 'https://a.example/قمر/x.y/', 'https://a.example/@a+b'])(
  'pages can be published below %s',
  (url) => expect(siteUrlFault(url)).toBeUndefined(),
);

it.each(['https://a/%zz/', 'https://a.example/x"y/', 'https://a.example//b/', '/news/', 'https://'])(
  'no page can be published below %s',
  (url) => expect(siteUrlFault(url)).toBeDefined(),
);

describe('the newsroom’s address', () => {
  it('ends its base with a slash, written or not', () => {
    expect(root).toEqual({ origin: 'https://a.example', base: '/', url: 'https://a.example/' });
    expect(below).toEqual({ origin: 'https://a.example', base: '/news/', url: 'https://a.example/news/' });
    expect(createSiteUrl('https://a.example/news/')).toEqual(below);
    expect(createSiteUrl('HTTPS://A.example:443/')).toEqual(root);
  });

  it('puts its base before every path', () => {
    expect(pathToHref(root, '/en/a/')).toBe('/en/a/');
    expect(pathToHref(below, '/en/a/')).toBe('/news/en/a/');
    expect(pathToUrl(below, '/')).toBe('https://a.example/news/');
  });

  it('percent-encodes what an address can’t hold, and nothing that it can', () => {
    expect(pathToHref(root, '/ar/قمر/')).toBe('/ar/%D9%82%D9%85%D8%B1/');
    expect(pathToHref(root, '/a b/?#%/<&">/!$&\'()*+,;=:@~/')).toBe("/a%20b/%3F%23%25/%3C&%22%3E/!$&'()*+,;=:@~/");
  });
});

describe('an address on this site', () => {
  it.each([
    ['/news/en/a/', '/en/a/'],
    ['/news/en/a/?page=2#part', '/en/a/'],
    ['/news', '/'],
    ['/news/', '/'],
    ['https://a.example/news/en/', '/en/'],
    ['HTTPS://A.EXAMPLE/news/en/', '/en/'],
    ['https://a.example/news?x', '/'],
    ['http://a.example/news/en/', '/en/'],
    ['//a.example/news/en/', '/en/'],
    ['https://A.example:443/news/en/', '/en/'],
    ['/news/ar/%D9%82%D9%85%D8%B1/', '/ar/قمر/'],
    ['/news/100%/', '/100%/'],
  ])('becomes a decoded path: %s', (href, path) => expect(hrefToPath(below, href)).toBe(path));

  it.each(['/newsroom/', '/', '/en/', 'https://a.example', 'https://a.example/other/', '/NEWS/en/'])(
    'outside the base has no path: %s',
    (href) => expect(hrefToPath(below, href)).toBeUndefined(),
  );

  it('has one path, however its accents are composed', () => {
    expect(hrefToPath(root, '/cafe\u0301/')).toBe('/caf\u00e9/');
    expect(hrefToPath(root, '/cafe%CC%81/')).toBe('/caf\u00e9/');
  });

  it.each(['https://a.example/новости/', 'https://a.example/cafe\u0301/', 'https://a.example/a%20b/'])(
    'leads back to the path that it was made from, below %s',
    (url) => {
      const site = createSiteUrl(url);
      for (const path of ['/', '/en/a/', '/ar/قمر/', '/en/a+b/', '/file.pdf']) {
        expect(hrefToPath(site, pathToHref(site, path))).toBe(path);
        expect(hrefToPath(site, pathToUrl(site, path))).toBe(path);
      }
    },
  );

  it.each([
    'https://a.example.evil/',
    'https://a.example@evil.example/',
    'https://a.example:8443/',
    'https://a.examples/',
    'https://b.a.example/',
  ])('is not one on a host that looks alike: %s', (href) => expect(isOnOrigin(root, href)).toBe(false));
});
