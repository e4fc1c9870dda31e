import { describe, expect, it } from 'vitest';
import type { Route } from '../../../../src/core/routes/route-kinds.ts';
import { pathProblems } from '../../../../src/core/routes/unpublishable-paths.ts';
import { makeArticle, makeEntry } from '../../../support/core/make-entry.ts';
import { makeLibrary } from '../../../support/core/make-library.ts';

/** The article that claims a path, in a file that is named after it. */
const articleAt = (path: string) => ({
  ...makeArticle({ aliases: ['/kept/', '/old.html'] }),
  path: `file of ${path}`,
});
const story = (path: string): Route => ({ kind: 'article', path, article: articleAt(path) });
const moved = (path: string): Route => ({
  kind: 'redirect',
  path,
  to: '/en/',
  article: articleAt(path),
  alias: '/old.html',
});
const problemsOf = (pages: Route[], publicFiles: string[] = []) => pathProblems(pages, new Set(publicFiles));

describe('a page', () => {
  it.each([
    '/',
    '/en/a/',
    '/en/with space/',
    '/قمر/新闻/🦆/',
    '/en/[id]/$&/{x}/',
    `/${'a'.repeat(255)}/`,
    '/en/404/',
    '/en/_images/',
    '/en/File:a/',
    '/:a/',
  ])('can be published at %s', (path) => expect(problemsOf([story(path)])).toEqual([]));

  it.each([
    ['/en/c#/', 'can’t hold “#”'],
    ['/en/why?/', 'can’t hold “?”'],
    ['/en/a\\b/', 'can’t hold'],
    ['/en/a\nb/', 'can’t hold'],
    ['/en/100%/', 'can’t hold “%”'],
    ['/en/%2e%2e/', 'can’t hold “%”'],
    ['/File:a/', '“File:” would be read'],
    ['/en/view:a.php', '“view:” would be read'],
    ['/404/', 'hosts keep it'],
    ['/_images/a/', 'Broadsheet itself writes there'],
    ['/_Astro/', 'Broadsheet itself writes there'],
    ['/404.html/en/', 'Broadsheet itself writes there'],
    [`/en/${'é'.repeat(128)}/`, 'longer than 255 bytes'],
  ])('can’t be published at %j', (path, why) => {
    const problems = problemsOf([story(path)]);
    expect(problems).toMatchObject([{ check: 'escaping-path', file: `content/file of ${path}` }]);
    expect(problems[0]?.message).toContain(why);
  });

  it.each([
    [moved('/old.html'), story('/old.html/amp/')],
    [moved('/Old.HTML'), moved('/old.html/amp.html')],
    [story('/en/'), story('/en/index.html/')],
  ])('can’t lie below a file: %#', (file, below) => {
    const problems = problemsOf([file, below]);
    expect(problems).toMatchObject([{ check: 'escaping-path', file: `content/file of ${below.path}` }]);
    expect(problems[0]?.message).toContain(`content/file of ${file.path}`);
  });

  it('is named by its folder, and a folder’s name that is no part of an address is a mistake', () => {
    const { problems } = makeLibrary([makeEntry('2026/c#/en'), makeEntry('2026/d#/en', { slug: 'd-sharp' })]);
    expect(problems).toMatchObject([{ check: 'escaping-path', file: 'content/articles/2026/c#/en.md' }]);
  });

  it('of an alias is a mistake of the alias', () => {
    expect(problemsOf([moved('/a#b/')])).toMatchObject([{ field: 'aliases[1]' }]);
  });
});

describe('a public file', () => {
  it.each(['/_images', '/_astro', '/_Astro/a.css', '/_headers/a.txt', '/_redirects/a', '/404.html/a'])(
    'can’t lie where Broadsheet writes: %s',
    (file) => expect(problemsOf([], [file])).toMatchObject([{ check: 'hidden-by-public-file', file: `public${file}` }]),
  );

  it('may take the place of a host’s file', () => {
    expect(problemsOf([], ['/_headers', '/_redirects', '/en/_images'])).toEqual([]);
  });

  it('can’t lie in a folder where a redirect is a file', () => {
    expect(problemsOf([moved('/old.html')], ['/old.html/x.txt', '/old/x.txt'])).toMatchObject([
      { check: 'hidden-by-public-file', file: 'public/old.html/x.txt' },
    ]);
  });
});
