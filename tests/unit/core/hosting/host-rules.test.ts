import { describe, expect, it } from 'vitest';
import { readHeaderRules, readRedirectRules } from '../../../../src/core/hosting/host-rules.ts';

describe('the rules of _headers', () => {
  const names = (text: string, path: string) =>
    readHeaderRules(text).flatMap(({ matches, headers }) => (matches(path) ? headers : []));

  it('hold for a path, a folder and one part of a path', () => {
    const text = '# all\n/*\n  X-A: a: b\n\n/_search/:language/index/*\n  X-B: b\n/a%20b.txt\n  X-C: c\n';
    expect(names(text, '/en/')).toEqual([['X-A', 'a: b']]);
    expect(names(text, '/_search/en/index/x')).toHaveLength(2);
    expect(names(text, '/_search/en/y/index/x')).toHaveLength(1);
    expect(names(text, '/a b.txt')).toContainEqual(['X-C', 'c']);
  });

  it('take a dot for a dot', () => expect(names('/a.txt\n  X: 1', '/abtxt')).toEqual([]));
});

describe('the rules of _redirects', () => {
  const to = (text: string, path: string) => readRedirectRules(text).map(({ targetOf }) => targetOf(path));

  it('lead on, with what an asterisk and a name stand for', () => {
    expect(to('/old /new/', '/old')).toEqual(['/new/']);
    expect(to('/old /new/', '/older')).toEqual([undefined]);
    expect(to('/blog/* /news/:splat 302', '/blog/a/ü')).toEqual(['/news/a/%C3%BC']);
    expect(to('/n/:id/x https://b.example:8080/:id', '/n/7/x')).toEqual(['https://b.example:8080/7']);
  });

  it('take percent-encoded signs for the signs themselves', () => {
    expect(to('/a%2Ab /c/', '/a*b')).toEqual(['/c/']);
    expect(to('/a%2Ab /c/', '/axb')).toEqual([undefined]);
  });

  it('have a status, with or without force', () =>
    expect(readRedirectRules('/a /b 410!\n/c /d 302\n/e /f\n# no\n\n').map(({ status }) => status)).toEqual([
      410, 302, 301,
    ]));
});
