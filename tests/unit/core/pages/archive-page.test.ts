import { describe, expect, it } from 'vitest';
import { createArchivePage } from '../../../../src/core/pages/archive-page.ts';
import type { RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const site = { locales: [{ tag: 'en' }, { tag: 'en-GB', inherits: 'en' }] };
const context = makeContext(
  [
    makeEntry('old/en', { date: '2024-03-01' }),
    makeEntry('new/en', { date: '2026-01-03' }),
    makeEntry('own/en-GB', { date: '2026-02-03', category: 'news' }),
  ],
  { site },
);
const archive = (path: string) => createArchivePage(context.library.routeAt(path) as RouteOf<'archive'>, context);

describe('the archive of an edition with a story of its own', () => {
  it('has every year and month of the stories that it inherits, and leads to where they are', () => {
    const years = archive('/en-GB/archive/').years;
    expect(years.map(({ href, months }) => [href, months.map((month) => month.href)])).toEqual([
      ['/en-GB/archive/2026/', ['/en-GB/archive/2026/02/', '/en/archive/2026/01/']],
      ['/en/archive/2024/', ['/en/archive/2024/03/']],
    ]);
  });

  it('shows them on the page of their year', () => {
    const groups = archive('/en-GB/archive/2026/').groups;
    expect(groups.map(({ stories }) => stories.map(({ href }) => href))).toEqual([
      ['/en-GB/news/own/'],
      ['/en/news/new/'],
    ]);
  });
});
