import { describe, expect, it } from 'vitest';
import { resolveLink } from '../../../../src/core/library/resolve-link.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { type LibraryOptions, makeLibrary } from '../../../support/core/make-library.ts';

const paths = (entries: ReturnType<typeof makeEntry>[], options: LibraryOptions = {}) =>
  makeLibrary(entries, options).library.routes.map(({ kind, path }) => `${kind} ${path}`);

describe('the address of an article', () => {
  const address = (article: string, frontMatter: Parameters<typeof makeEntry>[1] = {}, timeZone = 'UTC') => {
    const { library } = makeLibrary([makeEntry('2024/award/en', frontMatter)], {
      site: { permalinks: { article }, timeZone, locales: [{ tag: 'en', path: 'world' }] },
    });
    return library.articles.map(library.pathOf)[0];
  };

  it('follows the newsroom’s pattern', () => {
    const date = { date: '2024-02-29' };
    expect(address('/{locale}/{category}/{slug}/', date)).toBe('/world/news/award/');
    expect(address('/{year}/{month}/{day}/{slug}/', date)).toBe('/2024/02/29/award/');
    expect(address('/blog/{story}/', date)).toBe('/blog/2024/award/');
    expect(address('/{locale}/{slug}/', { slug: 'c\u0327a' })).toBe('/world/\u00e7a/');
  });

  it('has the day that it is in the newsroom’s time zone', () => {
    const date = { date: '2024-02-29T23:30-05:00' };
    expect(address('/{year}/{month}/{day}/{slug}/', date, 'America/New_York')).toBe('/2024/02/29/award/');
    expect(address('/{year}/{month}/{day}/{slug}/', date, 'Asia/Hong_Kong')).toBe('/2024/03/01/award/');
    expect(address('/{year}/{month}/{day}/{slug}/', { date: '2018-11-04' }, 'America/Sao_Paulo')).toBe(
      '/2018/11/04/award/',
    );
  });

  it('is percent-encoded below the newsroom’s base', () => {
    const { library } = makeLibrary([makeEntry('a/en', { slug: 'قمر' })], { site: { url: 'https://a.example/news' } });
    const [article] = library.articles;
    expect(article && library.hrefOf(article)).toBe('/news/en/news/%D9%82%D9%85%D8%B1/');
    expect(article && library.urlOf(article)).toBe('https://a.example/news/en/news/%D9%82%D9%85%D8%B1/');
  });
});

describe('the search page', () => {
  const search = (settings: LibraryOptions['site']) =>
    paths([makeEntry('a/en')], { site: { ...settings } }).filter((path) => path.startsWith('search'));

  it('is absent where the newsroom wants none, and its address is free', () => {
    expect(search({})).toEqual(['search /en/search/']);
    expect(search({ search: false })).toEqual([]);
    const site = { search: false, permalinks: { article: '/{locale}/{slug}/' } };
    expect(makeLibrary([makeEntry('search/en')], { site }).problems).toEqual([]);
  });
});

describe('the root', () => {
  it('leads to the default language’s home', () => {
    expect(paths([]).slice(0, 2)).toEqual(['home /en/', 'root /']);
    expect(paths([makeEntry('a/ar'), makeEntry('a/en')]).slice(0, 5)).toEqual([
      'home /en/',
      'home /ar/',
      'languages /en/languages/',
      'languages /ar/languages/',
      'root /',
    ]);
  });

  it('leads to the first language that has a story', () => {
    expect(paths([makeEntry('a/ar')]).slice(0, 2)).toEqual(['home /ar/', 'root /']);
  });

  it('is the home of a newsroom in one language that wants it there', () => {
    const site = { locales: [{ tag: 'en' }], permalinks: { home: '/', article: '/{slug}/' } };
    expect(paths([makeEntry('a/en')], { site }).filter((path) => !/listing|archive|search|file/.test(path))).toEqual([
      'home /',
      'privacy /en/privacy-choices/',
      'article /a/',
    ]);
  });
});

describe('an alias', () => {
  const moved = (aliases: string[]) =>
    paths([makeEntry('a/en', { aliases })])
      .filter((page) => page.startsWith('redirect'))
      .map((page) => page.slice('redirect '.length));

  it('names a folder unless it looks like a file', () => {
    expect(moved(['/old', '/old2/', '/old.html', '/v1.2/', '/post.2019-05-01'])).toEqual([
      '/old/',
      '/old2/',
      '/old.html',
      '/v1.2/',
      '/post.2019-05-01/',
    ]);
  });

  it('is one address however it is written', () => {
    expect(moved(['/%D9%82/'])).toEqual(['/ق/']);
    expect(moved(['/cafe\u0301//x'])).toEqual(['/caf\u00e9/x/']);
  });

  it('never takes the place of a page', () => {
    const entries = [
      makeEntry('a/en', { aliases: ['/en/news/b/', '/', '/ar/'] }),
      makeEntry('b/en'),
      makeEntry('b/ar'),
    ];
    const { library, problems } = makeLibrary(entries);
    expect(library.routeAt('/en/news/b/')?.kind).toBe('article');
    expect(problems.map(({ check, field, file }) => `${check} ${field} ${file}`)).toEqual(
      [0, 1, 2].map((index) => `same-url aliases[${index}] content/articles/a/en.md`),
    );
  });

  it('may be claimed by one article only', () => {
    const entries = [makeEntry('a/en', { aliases: ['/old/'] }), makeEntry('b/en', { aliases: ['/OLD'] })];
    expect(makeLibrary(entries).problems).toHaveLength(1);
  });

  it('of a draft leads nowhere yet', () => {
    expect(paths([makeEntry('a/en', { draft: true, aliases: ['/old/'] })])).not.toContain('redirect /old/');
  });
});

describe('two articles at one address', () => {
  it('are a problem of the later one, which names the other', () => {
    const entries = [
      makeEntry('2023/gala/en', { date: '2023-01-01' }),
      makeEntry('2024/gala/en', { date: '2024-01-01' }),
      makeEntry('2024/gala/ar'),
    ];
    expect(makeLibrary(entries).problems).toMatchObject([
      {
        check: 'same-url',
        file: 'content/articles/2023/gala/en.md',
        message: 'The address /en/news/gala/ is already taken by content/articles/2024/gala/en.md.',
      },
    ]);
  });
});

describe('files for machines', () => {
  const files = (entries: ReturnType<typeof makeEntry>[], options: LibraryOptions = {}) =>
    paths(entries, options).flatMap((page) =>
      /^file (?!.*(sitemap|robots))/.test(page) ? [page.slice('file '.length)] : [],
    );

  it('are claimed by every language with stories of its own, at its home and its lists', () => {
    const site = { locales: [{ tag: 'en' }, { tag: 'en-AU', inherits: 'en' }] };
    expect(files([makeEntry('a/en', { authors: ['ana'] })], { site })).toEqual([
      '/feed.css',
      '/articles.schema.json',
      '/llms.txt',
      ...['/en/', '/en/news/', '/en/authors/ana/'].flatMap((front) =>
        ['feed.xml', 'atom.xml', 'feed.json'].map((name) => front + name),
      ),
      '/en/articles.json',
      '/en/articles-2026.json',
    ]);
  });

  it('are none where there is no story', () => {
    expect(files([])).toEqual([]);
  });

  it('make way for an llms.txt that the newsroom has written', () => {
    const options = { publicFiles: ['/llms.txt'] };
    expect(files([makeEntry('a/en')], options)).not.toContain('/llms.txt');
    expect(makeLibrary([makeEntry('a/en')], options).problems).toEqual([]);
  });

  it('can be linked to from menus', () => {
    const { library } = makeLibrary([makeEntry('a/en')]);
    for (const path of ['/en/feed.xml', '/llms.txt', '/en/articles.json', '/en/news/a/index.md'])
      expect(resolveLink(path, undefined, library)).toMatchObject({ href: path });
  });
});
