import { describe, expect, it } from 'vitest';
import { createHeaders } from '../../../../src/core/hosting/headers.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';
import type { SiteSettings } from '../../../support/core/make-site.ts';

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

  it('has no rule for search where there is none', () => {
    expect([...headers(NEWS, { search: false }).keys()].filter((path) => path.includes('_search'))).toEqual([]);
    expect(headers(NEWS, { search: false }).size).toBe(headers(NEWS).size - 4);
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

  it('tells a browser where to report what any of its policies forbids, where the newsroom says so', () => {
    const reports = 'https://reports.example/csp?a="b"\\c';
    const rules = headers(NEWS, { security: { reports } });
    expect(rules.get('/news/*')).toContain('  Reporting-Endpoints: policy="https://reports.example/csp?a=%22b%22%5Cc"');
    const policies = [...rules.values()].flat().filter((line) => /Content-Security-Policy/.test(line));
    expect(policies.length).toBeGreaterThan(4);
    for (const policy of policies) expect(policy).toMatch(/; report-to policy$/);
    expect([...headers(NEWS).values()].flat().join()).not.toMatch(/report/i);
  });

  it('lets no drawing run a script, even when it is opened by itself', () => {
    expect(headers(NEWS).get('/news/_images/*')?.join()).toContain("default-src 'none'; sandbox");
  });
});
