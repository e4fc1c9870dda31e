import { describe, expect, it } from 'vitest';
import { createHeaders, createRedirects } from '../../../src/output/host-files.ts';
import { makeEntry } from '../../support/make-entry.ts';
import { makeLibrary } from '../../support/make-library.ts';
import type { SiteSettings } from '../../support/make-site.ts';

const NEWS = 'https://a.example/news/';

/** Rules of `_headers`: the path at the margin, its headers indented below. */
function headers(url: string, site: SiteSettings = {}): Map<string, string[]> {
  const rules = createHeaders(makeLibrary([makeEntry('a/en')], { site: { url, ...site } }).library)
    .trimEnd()
    .split('\n\n');
  return new Map(rules.map((rule) => [rule.split('\n', 1)[0] as string, rule.split('\n').slice(1)]));
}

describe('the headers file', () => {
  it('has rules for all files, scripts, pictures, search, Markdown and feeds, below the newsroom’s base', () => {
    const paths = ['/*', '/_astro/*', '/_images/*', '/_search/*'];
    const hashed = ['filter', 'fragment', 'index'].map((folder) => `/_search/:language/${folder}/*`);
    const feeds = ['/*/index.md', '/*/feed.xml', '/*/atom.xml', '/*/feed.json'];
    expect([...headers('https://a.example/').keys()]).toEqual([...paths, ...hashed, ...feeds]);
    expect([...headers(NEWS).keys()]).toEqual([...paths, ...hashed, ...feeds].map((path) => `/news${path}`));
  });

  it('has rules for the feeds of a home at the top', () => {
    const site = { locales: [{ tag: 'en' }], permalinks: { home: '/' } };
    expect([...headers(NEWS, site).keys()]).toContain('/news/feed.xml');
  });

  it('lets a browser show a feed with its own style sheet and nothing else', () => {
    expect(headers(NEWS).get('/news/*/feed.xml')).toEqual([
      '  Content-Type: application/xml; charset=utf-8',
      "  Content-Security-Policy: default-src 'none'; style-src 'self'",
    ]);
    expect(headers(NEWS).get('/news/*/feed.json')?.[0]).toBe('  Content-Type: application/feed+json');
  });

  it('indents every header, and keeps only hashed files for ever', () => {
    for (const [path, lines] of headers(NEWS)) {
      for (const line of lines) expect(line).toMatch(/^ {2}[A-Z][\w-]+: \S/);
      const isHashed = path.startsWith('/news/_') && path !== '/news/_search/*';
      expect(lines.some((line) => line.includes('immutable'))).toBe(isHashed);
    }
  });

  it('lets the search engine’s worker compile it, and ask no other host', () => {
    expect(headers(NEWS).get('/news/_search/*')).toEqual([
      "  Content-Security-Policy: default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
    ]);
  });

  it('asks for HTTPS only where the newsroom has it', () => {
    expect(createHeaders(makeLibrary([]).library)).toContain('Strict-Transport-Security');
    const { library } = makeLibrary([], { site: { url: 'http://localhost:4321/' } });
    expect(createHeaders(library)).not.toContain('Strict-Transport-Security');
  });

  it('lets no drawing run a script, even when it is opened by itself', () => {
    expect(headers(NEWS).get('/news/_images/*')?.join()).toContain("default-src 'none'; sandbox");
  });
});

describe('the redirects file', () => {
  const lines = (aliases: string[], url = 'https://a.example/') =>
    createRedirects(makeLibrary([makeEntry('a/en', { aliases, slug: 'قمر' })], { site: { url } }).library)
      .split('\n')
      .filter((line) => !line.endsWith(' 302') && line !== '');
  const to = '/en/news/%D9%82%D9%85%D8%B1/';

  it('leads a folder on with and without its last slash, a file by its name', () => {
    expect(lines(['/old/', '/old.html'])).toEqual([`/old ${to} 301`, `/old.html ${to} 301`, `/old/ ${to} 301`]);
  });

  it('leads the root to the default language for now, not for ever', () => {
    expect(createRedirects(makeLibrary([]).library)).toBe('/ /en/ 302\n');
    expect(createRedirects(makeLibrary([], { site: { url: NEWS } }).library)).toBe('/news/ /news/en/ 302\n');
  });

  it('stands below the newsroom’s base', () => {
    expect(lines(['/old.html'], NEWS)).toEqual([`/news/old.html /news${to} 301`]);
  });

  it('is sorted, whatever the order of the aliases', () => {
    expect(lines(['/b.html', '/a.html', '/c.html'])).toEqual(lines(['/c.html', '/a.html', '/b.html']));
    expect(lines(['/b.html', '/a.html'])[0]).toMatch(/^\/a\.html /);
  });

  it('has one line per address: nothing in an alias ends it or makes a pattern of it', () => {
    for (const alias of ['/*', '/blog/*', '/:splat/x', '/a%20b.html', '/a%3Fb.html', '/قديم.html', '/a%23.html']) {
      const made = lines([alias]);
      for (const line of made) expect(line).toMatch(/^\/[^\s*:?#]* \/\S+ 301$/);
      expect(made.length).toBe(alias.endsWith('.html') ? 1 : 2);
    }
  });

  it('leads to other sites, and says nothing of what is gone to hosts that would refuse it', () => {
    const redirects = { moved: { '/old.html': 'https://b.example/?x#y' }, gone: ['/en/b/'] };
    const { library } = makeLibrary([makeEntry('over/en', { expires: '2026-05-01' })], { redirects });
    expect(createRedirects(library)).toBe('/ /en/ 302\n/old.html https://b.example/?x#y 301\n');
  });

  it('is forced on Netlify, which would show the pages at old addresses, and answers 410 there', () => {
    const site = { url: NEWS, host: 'netlify' as const };
    const redirects = { moved: { '/old.html': '/en/' }, gone: ['/ar/b/'] };
    const { library } = makeLibrary([makeEntry('a/en'), makeEntry('over/en', { expires: '2026-05-01' })], {
      site,
      redirects,
    });
    expect(createRedirects(library, 'netlify').trimEnd().split('\n')).toEqual([
      '/news/ /news/en/ 302!',
      '/news/ar/b /news/ar/410/ 410!',
      '/news/ar/b/ /news/ar/410/ 410!',
      '/news/en/news/over /news/en/410/ 410!',
      '/news/en/news/over/ /news/en/410/ 410!',
      '/news/old.html /news/en/ 301!',
    ]);
  });

  it('is empty of drafts', () => {
    const entries = [makeEntry('a/en', { draft: true, aliases: ['/secret/'] })];
    expect(createRedirects(makeLibrary(entries).library)).not.toContain('secret');
  });
});
