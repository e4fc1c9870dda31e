import { describe, expect, it } from 'vitest';
import { resolveLink } from '../../../../src/core/library/resolve-link.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

const entries = [
  makeEntry('2024/award/en', { aliases: ['/old/'] }),
  makeEntry('2024/award/ar', { slug: 'جائزة' }),
  makeEntry('a b/en', { slug: 'a-b' }),
  makeEntry('draft/en', { draft: true }),
  makeEntry('later/en', { date: '2026-07-01' }),
  makeEntry('over/en', { expires: '2026-05-01' }),
];
const publicFiles = ['/report.pdf', '/app/index.html'];
const { library } = makeLibrary(entries, { site: { url: 'https://a.example/news/' }, publicFiles });
/** Resolves a link, without the language of its page. */
function resolveIn(home: typeof library, href: string, from?: string) {
  const { locale: _, ...resolved } = resolveLink(href, from, home);
  return resolved;
}
const resolve = (href: string, from = 'articles/2024/gala/en.md') => resolveIn(library, href, from);
const award = 'articles/2024/award/en.md';

describe('a link', () => {
  it.each([
    'https://a.example/',
    'https://a.example',
    'https://b.example/x',
    'mailto:a@b.example',
    'tel:+1',
    '//b.example/',
    'https://a.example.evil/',
    '#part',
  ])('out of the newsroom or to a place in its own page stays as it is: %s', (href) =>
    expect(resolve(href)).toEqual({ href }),
  );

  it.each([
    ['../award/en.md', '/news/en/news/award/'],
    ['./../award/en.md', '/news/en/news/award/'],
    ['../award/EN.md', '/news/en/news/award/'],
    ['../award/ar.md', '/news/ar/news/%D8%AC%D8%A7%D8%A6%D8%B2%D8%A9/'],
    ['../../a%20b/en.md', '/news/en/news/a-b/'],
    ['../award/en.md?from=x', '/news/en/news/award/?from=x'],
  ])('to a file becomes its article’s address: %s', (href, to) => expect(resolve(href)).toEqual({ href: to }));

  it('to a place in an article names the article whose body must have it', () => {
    const part = { path: award, fragment: 'the night' };
    expect(resolve('../award/en.md#the%20night')).toEqual({ href: '/news/en/news/award/#the%20night', target: part });
    expect(resolve('/news/en/news/award/?x=1#the%20night').target).toEqual(part);
    expect(resolve('/news/old/#the%20night').target).toEqual(part);
  });

  it('to an old address leads where its page is now', () => {
    const redirects = { moved: { '/1/': '/en/news/award/', '/2/': 'https://b.example/' }, gone: ['/3/'] };
    const moved = makeLibrary(entries, { redirects }).library;
    const to = (href: string) => resolveIn(moved, href, 'articles/x/en.md');
    expect(to('/1/#part')).toEqual({ href: '/en/news/award/#part', target: { path: award, fragment: 'part' } });
    expect(to('/2/')).toEqual({ href: 'https://b.example/' });
    expect(to('/3/')).toMatchObject({ href: '/3/', fault: { check: 'expired-link' } });
  });

  it('to a quoted text or to the top asks for no place', () => {
    expect(resolve('../award/en.md#:~:text=gold')).not.toHaveProperty('target');
    expect(resolve('../award/en.md#')).not.toHaveProperty('target');
  });

  it.each([
    ['/news/en/news/award/', '/news/en/news/award/'],
    ['/news/en/news/award', '/news/en/news/award/'],
    ['/news/EN/news/award/index.html', '/news/en/news/award/'],
    ['https://a.example/news/en/', '/news/en/'],
    ['HTTPS://a.example/news/en/#latest', '/news/en/#latest'],
    ['/news/old', '/news/en/news/award/'],
    ['/news/', '/news/en/'],
    ['/news/report.pdf?v=2', '/news/report.pdf?v=2'],
    ['/news/app/', '/news/app/'],
  ])('to an address of the newsroom becomes the page’s own, redirects followed: %s', (href, to) =>
    expect(resolve(href)).toEqual({ href: to }),
  );

  it.each([
    ['/news/en/news/awrad/', 'dead-link', 'Did you mean “/news/en/news/award/”?'],
    ['/news/en/news/draft/', 'dead-link', ''],
    ['/news/reprot.pdf', 'missing-file', 'Did you mean “/news/report.pdf”?'],
    ['../award/fr.md', 'dead-link', ''],
    ['../../draft/en.md', 'dead-link', 'until readers can see'],
    ['../../later/en.md', 'dead-link', 'until readers can see'],
    ['../../../../../award/en.md', 'dead-link', ''],
    ['../award/', 'dead-link', ''],
    ['?page=2', 'dead-link', ''],
    ['', 'dead-link', ''],
  ])('that leads nowhere has no address, and says why: “%s”', (href, check, hint) => {
    const resolved = resolve(href);
    expect(resolved).not.toHaveProperty('href');
    expect(resolved.fault?.check).toBe(check);
    expect(resolved.fault?.hint).toContain(hint);
  });

  it.each([
    ['../../draft/en.md', 'is a draft'],
    ['../../later/en.md', 'not published until its date'],
    ['../missing/en.md', 'There is no file content/articles/2024/missing/en.md'],
  ])('to an article that readers can’t see says what keeps it: %s', (href, why) =>
    expect(resolve(href).fault?.message).toContain(why),
  );

  it.each([
    ['/', '/news/en/'],
    ['/en/', '/news/en/'],
    ['/en/news/award', '/news/en/news/award/'],
    ['/ar/news/%D8%AC%D8%A7%D8%A6%D8%B2%D8%A9/', '/news/ar/news/%D8%AC%D8%A7%D8%A6%D8%B2%D8%A9/'],
    ['/old/', '/news/en/news/award/'],
    ['/report.pdf?v=2#page=3', '/news/report.pdf?v=2#page=3'],
    ['/app/', '/news/app/'],
  ])('from the newsroom’s own root follows the base: %s', (href, to) => expect(resolve(href)).toEqual({ href: to }));

  it('that begins as the base does means the page that there is', () => {
    const { library } = makeLibrary(entries, { site: { url: 'https://a.example/en/' } });
    const to = (href: string) => resolveIn(library, href);
    expect(to('/en/news/award/')).toEqual({ href: '/en/en/news/award/' });
    expect(to('/en/en/news/award/')).toEqual({ href: '/en/en/news/award/' });
    expect(to('https://a.example/en/news/award/').fault?.check).toBe('dead-link');
  });

  it.each(['/newsroom/', '/careers', '/news-archive/x.pdf'])(
    'beside the newsroom’s base keeps its address, with a word to the editor: %s',
    (href) => expect(resolve(href)).toMatchObject({ href, fault: { check: 'outside-base' } }),
  );

  it('beside the base that is much like a page or a file names it', () => {
    expect(resolve('/en/news/awrad/').fault?.hint).toBe('Did you mean “/en/news/award/”?');
    expect(resolve('/reprot.pdf').fault?.hint).toBe('Did you mean “/report.pdf”?');
  });

  it('to a story that has expired keeps its address, with a word to the editor', () => {
    expect(resolve('../../over/en.md')).toMatchObject({
      href: expect.stringContaining('/over/'),
      fault: { check: 'expired-link', message: expect.stringContaining('has expired') },
    });
  });

  it.each([
    ['../award/ar.md', 'ar'],
    ['/news/old/', 'en'],
    ['/news/en/', 'en'],
    ['/news/report.pdf', undefined],
    ['https://b.example/', undefined],
  ])('tells the language of the page that it leads to: %s', (href, locale) => {
    expect(resolveLink(href, 'articles/2024/gala/en.md', library).locale).toBe(locale);
  });

  it('in the settings can’t be relative', () => {
    const resolved = resolveLink('../award/en.md', undefined, library);
    expect(resolved).toMatchObject({ fault: { check: 'dead-link', hint: expect.stringContaining('/en/page/') } });
    expect(resolved).not.toHaveProperty('href');
    expect(resolveIn(library, '/news/en/')).toEqual({ href: '/news/en/' });
  });
});
