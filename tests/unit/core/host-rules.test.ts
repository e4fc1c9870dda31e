import { describe, expect, it } from 'vitest';
import { readOwnRules } from '../../../src/core/host-rules/own-rules.ts';
import { cloudfrontFiles } from '../../../src/core/hosting/cloudfront.ts';
import { writeHeaders } from '../../../src/core/hosting/headers.ts';
import { exceededByRules, exceededBySite } from '../../../src/core/hosting/host-limits.ts';
import { createHostRules } from '../../../src/core/hosting/host-rules-of-site.ts';
import { nginxFiles } from '../../../src/core/hosting/nginx.ts';
import { writeRedirectRules } from '../../../src/core/hosting/redirect-rules.ts';
import { makeEntry } from '../../support/core/make-entry.ts';
import { makeLibrary } from '../../support/core/make-library.ts';

const own = (headers: string, redirects = '') => readOwnRules(headers, redirects);
const library = (aliases: string[] = ['/old.html']) => makeLibrary([makeEntry('a/en', { aliases })]).library;

describe('the newsroom’s own _headers', () => {
  const written = (text: string, host?: 'cloudflare') =>
    writeHeaders(createHostRules(library(), own(text)), host).split('\n\n');

  it('add to the generated ones: nothing of these is lost', () => {
    const rules = written('/files/*\n  X-Robots-Tag: noindex\n');
    expect(rules.at(-1)).toBe('/files/*\n  X-Robots-Tag: noindex\n');
    expect(rules.slice(0, -1).join('\n\n')).toBe(writeHeaders(createHostRules(library())).trimEnd());
  });

  it('take the place of a generated header for the same paths, and of no other', () => {
    const [everywhere = ''] = written('/*\n  x-frame-options: SAMEORIGIN\n  X-Own: 1\n');
    expect(everywhere).toContain('\n  x-frame-options: SAMEORIGIN\n  X-Own: 1');
    expect(everywhere).not.toContain('DENY');
    expect(everywhere).toContain('Strict-Transport-Security');
  });

  it('stand before the narrower ones that they cover, whose lifetimes hold', () => {
    const rules = written('/_images/*\n  X-A: 1\n/_*\n  Cache-Control: no-cache\n');
    const at = (start: string) => rules.findIndex((rule) => rule.startsWith(start));
    expect(at('/_*')).toBeLessThan(at('/_astro/*'));
    expect(rules[at('/_images/*')]).toContain('\n  X-A: 1');
  });

  it('are not joined to wider ones at Cloudflare, policies aside', () => {
    const text = '/embed/*\n  X-Frame-Options: SAMEORIGIN\n  Content-Security-Policy: sandbox\n';
    expect(written(text, 'cloudflare').at(-1)).toBe(
      '/embed/*\n  ! X-Frame-Options\n  X-Frame-Options: SAMEORIGIN\n  Content-Security-Policy: sandbox\n',
    );
    expect(written(text).at(-1)).not.toContain('!');
  });
});

describe('the newsroom’s own _redirects', () => {
  const TEXT =
    '# ours\n/blog/* /en/news/:splat 302\n/shop https://shop.example/\n/old.html /en/ 301\n/app/* /app/:splat 200\n';

  it('come before the generated ones, patterns after them', () => {
    expect(writeRedirectRules(createHostRules(library(), own('', TEXT)))).toBe(
      [
        '/shop https://shop.example/',
        '/old.html /en/ 301',
        '/ /en/ 302',
        '/blog/* /en/news/:splat 302',
        '/app/* /app/:splat 200',
        '',
      ].join('\n'),
    );
  });

  it('are known to other hosts, too', () => {
    const rules = createHostRules(library(), own('', TEXT));
    expect(nginxFiles(rules)['nginx-http.conf']).toContain('"~^/blog/(.*)$" "/en/news/$1$is_args$args";');
    expect(cloudfrontFiles(rules)['cloudfront-function.js']).toContain('["^/blog/(.*)$","/en/news/$1",302]');
    expect(rules.redirects.filter(({ pattern }) => pattern.join('') === '/old.html')).toHaveLength(1);
  });

  it('that no host can read are faults, with their lines', () => {
    expect(own('X-A: 1\n/a\n  B\n', 'a b\n/a\n/b /c 301\n').faults).toEqual([
      { file: '_headers', line: 1, text: 'X-A: 1' },
      { file: '_headers', line: 3, text: 'B' },
      { file: '_redirects', line: 1, text: 'a b' },
      { file: '_redirects', line: 2, text: '/a' },
    ]);
  });
});

describe('what a host takes', () => {
  const rulesOf = (count: number, text = '', headers = '') =>
    createHostRules(library(Array.from({ length: count }, (_, index) => `/old-${index}.html`)), own(headers, text));

  it('is told by its number where there is more', () => {
    expect(exceededByRules('cloudflare', rulesOf(1999))).toEqual([]);
    expect(exceededByRules('cloudflare', rulesOf(2000))[0]).toMatchObject({ found: '2,001 redirects' });
    expect(exceededByRules('vercel', rulesOf(2048))[0]?.limit).toContain('2,048');
    expect(exceededByRules('s3-cloudfront', rulesOf(10))).toEqual([]);
    expect(exceededByRules('s3-cloudfront', rulesOf(400))[0]?.limit).toContain('10 KB');
    expect(exceededByRules('nginx', rulesOf(3000))).toEqual([]);
    const patterns = Array.from({ length: 101 }, (_, index) => `/p${index}/* /en/ 301\n`).join('');
    expect(exceededByRules('cloudflare', rulesOf(0, patterns))[0]?.found).toBe('101 redirects with * or :name');
    const headers = Array.from({ length: 100 }, (_, index) => `/p${index}\n  X-A: 1\n`).join('');
    expect(exceededByRules('cloudflare', rulesOf(0, '', headers))[0]?.found).toMatch(/rules of headers$/);
  });

  it('is told of a whole site', () => {
    const site = { files: 20_001, bytes: 2e9, largest: { path: '/a.mp4', bytes: 26 * 2 ** 20 } };
    expect(exceededBySite('cloudflare', site)).toHaveLength(2);
    expect(exceededBySite('github-pages', site)[0]).toContain('2.0 GB');
    expect(exceededBySite('firebase', { ...site, largest: { path: '/a.mp4', bytes: 2e9 } })).toHaveLength(1);
    expect(exceededBySite('nginx', site)).toEqual([]);
  });
});
