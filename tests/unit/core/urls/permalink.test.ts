import { describe, expect, it } from 'vitest';
import { ROUTE_KINDS } from '../../../../src/core/routes/route-kinds.ts';
import {
  aliasFault,
  decodeSafely,
  fillPermalink,
  patternFault,
  slugFault,
  tagFault,
} from '../../../../src/core/urls/permalink.ts';

describe('a permalink pattern', () => {
  const { article } = ROUTE_KINDS.article.permalinks;
  const { home } = ROUTE_KINDS.home.permalinks;

  it.each([
    '/{locale}/{category}/{slug}/',
    '/{year}/{month}/{day}/{slug}/',
    '/blog/{story}/',
    '/{locale}-{slug}/',
    '/blog/{slug}',
    '/{year}/{month}/{slug}.html',
  ])('may be %s', (pattern) => expect(patternFault(pattern, article)).toBeUndefined());

  it.each([
    ['{locale}/{slug}/', 'begins with a slash'],
    ['/{locale}/{slug}.php', 'in .html or in no ending'],
    ['/{slug}/..', 'dots alone'],
    ['/{locale}//{slug}/', 'empty segments'],
    ['/../{slug}/', 'dots alone'],
    ['/./{slug}/', 'dots alone'],
    ['/a b/{slug}/', 'spaces'],
    ['/a?b/{slug}/', 'spaces'],
    ['/a%2fb/{slug}/', 'spaces'],
    ['/{locale}/{sulg}/', '{sulg} is not a token'],
    ['/{locale}/{slug/', 'left open'],
    ['/{locale}/slug}/', 'left open'],
    ['/{locale}/{category}/', 'share one address'],
  ])('can’t be %s', (pattern, why) => expect(patternFault(pattern, article)).toContain(why));

  it('of a home has the locale only', () => {
    expect(patternFault('/{locale}/', home)).toBeUndefined();
    expect(patternFault('/', home)).toBeUndefined();
    expect(patternFault('/{slug}/', home)).toContain('{slug} is not a token');
  });

  it('is filled in; a value may have several segments, and none leaves no empty one', () => {
    expect(fillPermalink('/{locale}/{story}/', { locale: 'en', story: '2024/award' })).toBe('/en/2024/award/');
    expect(fillPermalink('/{locale}/{category}/{slug}/', { locale: 'en', category: '', slug: 'a' })).toBe('/en/a/');
    expect(fillPermalink('/{slug}/', { slug: '{locale}', locale: 'en' })).toBe('/{locale}/');
    expect(fillPermalink('/cafe\u0301/{slug}/', { slug: 'e\u0301' })).toBe('/caf\u00e9/\u00e9/');
  });
});

describe('a slug', () => {
  it.each(['harbour-watch', '2024', 'C++', 'naïve', 'قمر-جديد', '新闻', 'क्‍ष', 'می‌خواهم', 'a.b'])('may be %s', (slug) =>
    expect(slugFault(slug)).toBeUndefined(),
  );

  it.each(['.', '..', 'a/b', '/a', 'a\\b', 'a b', 'a?', 'a#b', '50%', 'a%2fb', '<b>', 'a"b', '_astro', '.well-known'])(
    'can’t be %s',
    (slug) => expect(slugFault(slug)).toBeDefined(),
  );

  it.each(['a\u0000', 'a\nb', 'a\u00adb', 'a\u200bb', 'a\u202eb', '\ufeffa', 'a\u0085b'])(
    'has no invisible characters: %j',
    (slug) => expect(slugFault(slug)).toContain('invisible'),
  );
});

describe('an alias', () => {
  it.each([
    '/old/',
    '/old',
    '/old.html',
    '/2019/05/post/',
    '/a%20b/',
    '/قديم/',
    '/100%/',
    '/.well-known/x',
    '/a..b/',
    '/_posts/a/',
    '/404/',
    '/wiki/Help:Contents/',
    '/a(1)/',
    '/c++/',
    '/$5/',
    '/v1.2',
    '/a[1]/',
  ])('may be %s', (alias) => expect(aliasFault(alias)).toBeUndefined());

  it.each([
    'old/',
    'https://a.example/old/',
    '//evil.example/',
    '/../x',
    '/a/..',
    '/a/./b/',
    '/%2e%2e/x',
    '/%2E./x',
    '/a%2f..%2fb',
    '/a\\b',
    '/a%5c..%5cb/',
    '/a%00b/',
    '/a%0ab/',
    '/a b/',
    '/a?b=1',
    '/a#b',
    '/{slug}/',
    '/_headers',
    '/_Redirects/',
    '/%5fastro/x.js',
    '/_images/x.jpg',
    '/404.html',
  ])('stays a path in its place: %s', (alias) => expect(aliasFault(alias)).toBeDefined());
});

describe('an alias that is a pattern elsewhere', () => {
  it.each(['/blog/*', '/*', '/blog/(.*)', '/blog/(.+)/', '/[0-9]+/', '/blog/:slug/', '/:splat'])(
    'is refused, as it would stand for itself alone: %s',
    (alias) => expect(aliasFault(alias)).toContain('stands for itself alone'),
  );
});

describe('percent escapes', () => {
  it('are decoded where they are UTF-8, and left alone elsewhere', () => {
    expect(decodeSafely('/%D9%82/')).toBe('/ق/');
    expect(decodeSafely('/%E4/%')).toBe('/%E4/%');
  });
});

describe('a tag', () => {
  it('is no longer than what a disk takes as one part of an address', () => {
    expect(tagFault('é'.repeat(127))).toBeUndefined();
    expect(tagFault('é'.repeat(128))).toContain('Write a shorter tag');
  });
});
