import { expect, it, vi } from 'vitest';
import { watchPages } from '../../../src/astro/watch-pages.ts';
import type { Pages, StaticPath } from '../../../src/newsroom/outputs/page-source.ts';

it('pages that are asked for are rendered, and those before them are done', () => {
  const listed: Record<string, string[]> = {
    home: ['/en/'],
    article: ['/en/a/', '/en/b/', '/en/c/'],
    redirect: ['/old/'],
  };
  const source = {
    paths: (kind: string) => (listed[kind] ?? []).map((path) => ({ props: { path } }) as StaticPath),
    model: (_kind: string, path: string) => `model of ${path}`,
    article: (_kind: string, path: string) => `article of ${path}`,
    redirect: (path: string) => `redirect of ${path}`,
  } as unknown as Pages;
  const progress = { begin: vi.fn(), advance: vi.fn(), end: vi.fn() };
  const { pages, count } = watchPages(source, 5, progress);
  expect(progress.begin).not.toHaveBeenCalled();
  for (const kind of ['home', 'article', 'redirect'] as const) pages.paths(kind);
  expect(pages.article('article', '/en/b/')).toBe('article of /en/b/');
  expect(pages.redirect('/old/')).toBe('redirect of /old/');
  expect(progress.begin.mock.calls).toEqual([['Pages', 5]]);
  expect(progress.advance.mock.calls).toEqual([[2], [4]]);
  expect(count()).toEqual({ pages: 5, rendered: 2 });
});
