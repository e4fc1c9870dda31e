import { describe, expect, it } from 'vitest';
import {
  dependsOnPage,
  fillAddress,
  fillLocale,
  isAbsoluteAddress,
  isSafeAddress,
  unknownTokens,
} from '../../../../src/core/urls/url-template.ts';

/** What a browser makes of an address, which is the measure of safety. */
const schemeInBrowser = (address: string) => {
  const url = new URL(address, 'https://a.example/');
  return url.protocol.slice(0, -1);
};

describe('a safe address', () => {
  it.each([
    'https://a.example/',
    'HTTP://A.EXAMPLE',
    'mailto:ana@a.example',
    'tel:+852123',
    '/en/',
    '../other/en.md',
    '#part',
    '?page=2',
    '//a.example/x',
    'files/10:30.pdf',
    '',
  ])('is http(s), mailto, tel or relative: %s', (address) => expect(isSafeAddress(address)).toBe(true));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0000\u001fjavascript:alert(1)',
    'java\tscript:alert(1)',
    'java\r\nscript:alert(1)',
    'j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)',
    '\tjavascript\t:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'view-source:https://a.example',
    'x-app:open',
  ])('is none that runs or leaves the web: %j', (address) => {
    expect(isSafeAddress(address)).toBe(false);
    expect(['http', 'https', 'mailto', 'tel']).not.toContain(schemeInBrowser(address));
  });

  it('is told as a browser tells it, for every character before, inside and after a scheme', () => {
    const characters = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code));
    const addresses = characters.flatMap((character) => [
      `${character}javascript:1`,
      `java${character}script:1`,
      `javascript${character}:1`,
    ]);
    expect(addresses.filter((one) => isSafeAddress(one) && schemeInBrowser(one) === 'javascript')).toEqual([]);
  });
});

describe('an absolute address', () => {
  it.each(['https://a.example', '//a.example', '\\\\a.example', '/\\a.example', 'mailto:a@b', ' https://a.example'])(
    'names a host or a scheme of its own: %s',
    (address) => expect(isAbsoluteAddress(address)).toBe(true),
  );
  it.each(['/en/', 'en.md', '#a:b', '../a:b/en.md', '?u=https://a.example'])('is not %s', (address) =>
    expect(isAbsoluteAddress(address)).toBe(false),
  );
});

describe('the tokens of an address', () => {
  const url = 'https://a.example/новости/?a=1&b=2';

  it('are filled in percent-encoded', () => {
    expect(fillAddress('https://x.example/?u={url}&l={locale}', { url, locale: 'pt-BR' })).toBe(
      'https://x.example/?u=https%3A%2F%2Fa.example%2F%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8%2F%3Fa%3D1%26b%3D2&l=pt-BR',
    );
  });

  it('carry an address as Base64 of its UTF-8', () => {
    const filled = fillAddress('/login?back={url:base64}', { url, locale: 'en' });
    const carried = filled.slice('/login?back='.length);
    expect(carried).not.toMatch(/[+/=]/);
    expect(Buffer.from(decodeURIComponent(carried), 'base64').toString('utf8')).toBe(url);
  });

  it('that a page has no value for leave nothing behind', () => {
    expect(fillAddress('/s?c={category}&s={slug}&t={title}', { url, locale: 'en' })).toBe('/s?c=&s=&t=');
  });

  it('are filled once: a value that looks like a token stays text', () => {
    expect(fillAddress('/?t={title}', { url, locale: 'en', title: '{url}' })).toBe('/?t=%7Burl%7D');
  });

  it('that nobody knows are named, and are left as they are', () => {
    expect(unknownTokens('/{locale}/{lang}/{url:base32}/{}')).toEqual(['lang', 'url:base32', '']);
    expect(fillAddress('/{lang}/', { url, locale: 'en' })).toBe('/{lang}/');
  });

  it('make an address depend on its page, except for the locale', () => {
    for (const token of ['url', 'url:base64', 'slug', 'category', 'title'])
      expect(dependsOnPage(`/x?y={${token}}`)).toBe(true);
    expect(dependsOnPage('/{locale}/about/')).toBe(false);
  });
});

describe('the language in an address', () => {
  it.each([
    ['/{locale}/about/', '/about/'],
    ['/{locale}', '/'],
    ['/{locale}?from={locale}#{locale}', '/?from=en#en'],
    ['/a/{locale}/b/', '/a/b/'],
    ['/a-{locale}/', '/a-en/'],
    ['https://x.example/{locale}/', 'https://x.example/en/'],
    ['//x.example/{locale}/', '//x.example/en/'],
    ['mailto:{locale}@x.example', 'mailto:en@x.example'],
    ['?lang={locale}', '?lang=en'],
  ])('without a segment, %s is %s', (template, filled) => {
    expect(fillLocale(template, { path: '', tag: 'en' })).toBe(filled);
  });

  it('is its segment, percent-encoded', () => {
    expect(fillLocale('/{locale}/?l={locale}', { path: 'français', tag: 'fr' })).toBe(
      '/fran%C3%A7ais/?l=fran%C3%A7ais',
    );
  });
});
