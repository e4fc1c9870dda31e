import { describe, expect, it } from 'vitest';
import type { Route } from '../../../../src/core/routes/route-kinds.ts';
import { createRouteTable, pathToFile } from '../../../../src/core/routes/route-table.ts';
import { makeArticle } from '../../../support/core/make-entry.ts';

const article = makeArticle();
const other = { ...article, path: 'articles/other/en.md' };
const home = (path: string): Route => ({ kind: 'home', path, locale: 'en' });
const list = (path: string): Route => ({ kind: 'listing', path, locale: 'en', listing: { by: 'category', id: path } });
const moved = (path: string): Route => ({ kind: 'redirect', path, to: '/en/', article: other, alias: path });
const index = (claims: Route[], publicFiles: string[] = []) => createRouteTable(claims, new Set(publicFiles));

describe('an address', () => {
  it('is one page’s, with and without its last slash', () => {
    const { table: pages } = index([home('/en/'), home('/')]);
    expect(pages.at('/en/')).toBe(pages.routes[0]);
    expect(pages.at('/en')).toBe(pages.routes[0]);
    expect(pages.at('/en/index.html')).toBe(pages.routes[0]);
    expect(pages.at('/')?.path).toBe('/');
    expect(pages.at('/index.html')?.path).toBe('/');
    expect(pages.at('')?.path).toBe('/');
    expect(pages.at('/fr/')).toBeUndefined();
  });

  it.each([
    ['/en/a/', '/en/a/'],
    ['/en/a/', '/EN/A/'],
    ['/en/a/', '/en/a'],
    ['/en/a/', '/en/a/index.html'],
    ['/ru/Новости/', '/ru/новости/'],
    ['/en/cafe\u0301/', '/en/caf\u00e9/'],
    ['/', '/index.html'],
  ])('can’t be claimed twice: %s and %s', (first, second) => {
    const { table: pages, problems } = index([list(first), list(second)]);
    expect(pages.routes.map(({ path }) => path)).toEqual([first]);
    expect(problems).toMatchObject([{ check: 'same-url', file: `content/categories/${second}.yaml` }]);
    expect(problems[0]?.message).toContain(`content/categories/${first}.yaml`);
  });

  it('that an alias claims after a page stays the page’s, and the alias is the mistake', () => {
    const { table: pages, problems } = index([home('/en/'), moved('/en')]);
    expect(pages.at('/en')?.kind).toBe('home');
    expect(problems).toMatchObject([{ check: 'same-url', file: `content/${other.path}` }]);
    expect(problems[0]?.hint).toContain('alias');
  });

  it('that differs in more than case and slash is another page', () => {
    const { problems } = index([home('/en/a/'), home('/en/a-b/'), home('/en/a/b/'), moved('/en/a.html')]);
    expect(problems).toEqual([]);
  });
});

describe('the Markdown of an article', () => {
  const story = (path: string): Route => ({ kind: 'article', path, article });

  it('keeps its address from aliases, however they are written', () => {
    for (const alias of ['/en/a/index.md', '/EN/a/Index.MD', '/en/a/index.md/']) {
      const { table: pages, problems } = index([story('/en/a/'), moved(alias)]);
      expect(pages.routes.map(({ kind }) => kind)).toEqual(['article']);
      expect(pages.at(alias)).toMatchObject({ kind: 'file', path: '/en/a/index.md' });
      expect(problems).toMatchObject([{ check: 'same-url', file: `content/${other.path}` }]);
    }
    expect(index([home('/en/'), moved('/en/index.md')]).problems).toEqual([]);
  });

  it('is hidden by no public file', () => {
    expect(index([story('/en/a/')], ['/en/a/index.md']).problems).toMatchObject([
      { check: 'hidden-by-public-file', message: `This file would hide the Markdown of content/${article.path}.` },
    ]);
  });
});

describe('a public file', () => {
  it.each([
    [home('/en/'), '/en/index.html'],
    [home('/'), '/index.html'],
    [moved('/old.html'), '/old.html'],
    [home('/ru/новости/'), '/ru/новости/index.html'],
    [home('/en/'), '/EN/Index.html'],
  ])('is found where it would hide a page', (page, file) => {
    expect(index([page], [file]).problems).toMatchObject([{ check: 'hidden-by-public-file', file: `public${file}` }]);
  });

  it('that stands where pages need a folder is one problem', () => {
    const pages = [home('/en/'), home('/en/a/'), home('/en/a/b/'), moved('/en/old.html'), home('/ar/')];
    expect(index(pages, ['/en']).problems).toHaveLength(1);
    expect(index(pages, ['/en/a', '/ar/']).problems).toMatchObject([
      { check: 'hidden-by-public-file', file: 'public/en/a' },
    ]);
  });

  it('beside a page hides nothing', () => {
    expect(index([home('/en/')], ['/en/report.pdf', '/index.htm', '/robots.txt']).problems).toEqual([]);
  });
});

describe('the file of a page', () => {
  it('is the index of its folder, unless the address names a file', () => {
    expect(pathToFile('/')).toBe('/index.html');
    expect(pathToFile('/en/a/')).toBe('/en/a/index.html');
    expect(pathToFile('/old.php')).toBe('/old.php');
  });
});
