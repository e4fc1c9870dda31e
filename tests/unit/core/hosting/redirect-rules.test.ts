import { describe, expect, it } from 'vitest';
import { createRedirectRules } from '../../../../src/core/hosting/redirect-rules.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const NEWS = 'https://a.example/news/';

describe('the redirects file', () => {
  const lines = (aliases: string[], url = 'https://a.example/') =>
    createRedirectRules(makeLibrary([makeEntry('a/en', { aliases, slug: 'قمر' })], { site: { url } }).library)
      .split('\n')
      .filter((line) => !line.endsWith(' 302') && line !== '');
  const to = '/en/news/%D9%82%D9%85%D8%B1/';

  it('leads a folder on with and without its last slash, a file by its name', () => {
    expect(lines(['/old/', '/old.html'])).toEqual([`/old ${to} 301`, `/old.html ${to} 301`, `/old/ ${to} 301`]);
  });

  it('leads to a place in a page', () => {
    const redirects = { moved: { '/merged/': '/en/news/a/#part', '/old.pdf': '/en/' }, gone: [] };
    const { library } = makeLibrary([makeEntry('a/en')], { site: { url: NEWS }, redirects });
    expect(createRedirectRules(library).split('\n').slice(1, 5)).toEqual([
      '/news/merged /news/en/news/a/#part 301',
      '/news/merged/ /news/en/news/a/#part 301',
      '/news/old.pdf /news/en/ 301',
      '/news/old.pdf/ /news/en/ 301',
    ]);
  });

  it('leads the root to the default language for now, not for ever', () => {
    expect(createRedirectRules(makeLibrary([]).library)).toBe('/ /en/ 302\n');
    expect(createRedirectRules(makeLibrary([], { site: { url: NEWS } }).library)).toBe('/news/ /news/en/ 302\n');
  });

  it('stands below the newsroom’s base', () => {
    expect(lines(['/old.html'], NEWS)).toEqual([`/news/old.html /news${to} 301`]);
  });

  it('is sorted, whatever the order of the aliases', () => {
    expect(lines(['/b.html', '/a.html', '/c.html'])).toEqual(lines(['/c.html', '/a.html', '/b.html']));
    expect(lines(['/b.html', '/a.html'])[0]).toMatch(/^\/a\.html /);
  });

  it('has one line per address: nothing in an alias ends it or makes a pattern of it', () => {
    for (const alias of [
      '/%2A',
      '/blog/%2A',
      '/%3Asplat/x',
      '/a:b/',
      '/a%20b.html',
      '/a%3Fb.html',
      '/قديم.html',
      '/a%23.html',
    ]) {
      const made = lines([alias]);
      for (const line of made) expect(line).toMatch(/^\/[^\s*:?#]* \/\S+ 301$/);
      expect(made.length).toBe(alias.endsWith('.html') ? 1 : 2);
    }
  });

  it('leads to other sites, and says nothing of what is gone to hosts that would refuse it', () => {
    const redirects = { moved: { '/old.html': 'https://b.example/?x#y' }, gone: ['/en/b/'] };
    const { library } = makeLibrary([makeEntry('over/en', { expires: '2026-05-01' })], { redirects });
    expect(createRedirectRules(library)).toBe('/ /en/ 302\n/old.html https://b.example/?x#y 301\n');
  });

  it('is forced on Netlify, which would show the pages at old addresses, and answers 410 there', () => {
    const site = { url: NEWS, host: 'netlify' as const };
    const redirects = { moved: { '/old.html': '/en/' }, gone: ['/ar/b/'] };
    const { library } = makeLibrary([makeEntry('a/en'), makeEntry('over/en', { expires: '2026-05-01' })], {
      site,
      redirects,
    });
    expect(createRedirectRules(library, 'netlify').trimEnd().split('\n')).toEqual([
      '/news/ /news/en/ 302!',
      '/news/ar/b /news/ar/410/ 410!',
      '/news/ar/b/ /news/ar/410/ 410!',
      '/news/en/news/over /news/en/410/ 410!',
      '/news/en/news/over/ /news/en/410/ 410!',
      '/news/old.html /news/en/ 301!',
    ]);
  });

  it('names the page of each language for addresses where nothing is, after all others, where a host must be told', () => {
    const { library } = makeLibrary([makeEntry('a/en', { aliases: ['/ar/old.html'] }), makeEntry('a/ar')], {
      site: { url: NEWS, host: 'netlify' },
    });
    expect(createRedirectRules(library, 'netlify').trimEnd().split('\n').slice(1)).toEqual([
      '/news/ar/old.html /news/en/news/a/ 301!',
      '/news/ar/* /news/ar/404.html 404',
      '/news/en/* /news/en/404.html 404',
    ]);
    expect(createRedirectRules(library)).not.toContain('404');
  });

  it('is empty of drafts', () => {
    const entries = [makeEntry('a/en', { draft: true, aliases: ['/secret/'] })];
    expect(createRedirectRules(makeLibrary(entries).library)).not.toContain('secret');
  });
});
