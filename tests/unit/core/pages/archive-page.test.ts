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

describe('the archive of a language with another calendar', () => {
  const persian = makeContext(
    [
      makeEntry('winter/en', { date: '2025-02-01' }),
      makeEntry('winter/fa', { date: '2025-02-01' }),
      makeEntry('spring/en', { date: '2025-03-25' }),
      makeEntry('spring/fa', { date: '2025-03-25' }),
      makeEntry('before/fa', { date: '2025-03-10' }),
    ],
    { site: { locales: [{ tag: 'en' }, { tag: 'fa' }] } },
  );
  const page = (path: string) => createArchivePage(persian.library.routeAt(path) as RouteOf<'archive'>, persian);

  it('has its years and months, at addresses of the Gregorian ones in which they begin', () => {
    const { years } = page('/fa/archive/');
    expect(
      years.map(({ title, href, months }) => [title, href, months.map((month) => [month.title, month.href])]),
    ).toEqual([
      ['۱۴۰۴', '/fa/archive/2025/', [['فروردین', '/fa/archive/2025/03/']]],
      [
        '۱۴۰۳',
        '/fa/archive/2024/',
        [
          ['اسفند', '/fa/archive/2025/02/'],
          ['بهمن', '/fa/archive/2025/01/'],
        ],
      ],
    ]);
  });

  it('lists under a month the stories of its days, and leads up to its own year', () => {
    const { title, groups, breadcrumb } = page('/fa/archive/2025/02/');
    expect(title).toBe('اسفند ۱۴۰۳');
    expect(groups.flatMap(({ stories }) => stories.map(({ href }) => href))).toEqual(['/fa/before/']);
    expect(breadcrumb.at(-1)).toEqual({ label: '۱۴۰۳', href: '/fa/archive/2024/' });
    expect(page('/fa/archive/2024/').groups.map((group) => group.title?.label)).toEqual(['اسفند', 'بهمن']);
  });

  it('is no translation of months that begin on other days', () => {
    expect(page('/fa/archive/2025/02/').languages.map(({ tag }) => tag)).toEqual(['fa']);
    expect(page('/fa/archive/').languages.map(({ tag }) => tag)).toEqual(['en', 'fa']);
  });

  it('tells programs the Gregorian years', () => {
    expect(persian.library.datesOf('fa')).toEqual(['2025']);
    expect(persian.library.dated('fa', '2025')).toHaveLength(3);
  });
});

describe('the archive of a language that inherits stories from one with another calendar', () => {
  const mixed = makeContext(
    [makeEntry('own/fa', { date: '2025-03-25' }), makeEntry('inherited/en', { date: '2025-03-10' })],
    { site: { locales: [{ tag: 'en' }, { tag: 'fa', inherits: 'en' }] } },
  );
  const page = (path: string) => createArchivePage(mixed.library.routeAt(path) as RouteOf<'archive'>, mixed);

  it('has all years and months itself, in its own calendar', () => {
    const { years } = page('/fa/archive/');
    expect(years.map(({ title, href, months }) => [title, href, months.map((month) => month.href)])).toEqual([
      ['۱۴۰۴', '/fa/archive/2025/', ['/fa/archive/2025/03/']],
      ['۱۴۰۳', '/fa/archive/2024/', ['/fa/archive/2025/02/']],
    ]);
    const { title, groups } = page('/fa/archive/2025/02/');
    expect([title, groups.flatMap(({ stories }) => stories.map(({ href }) => href))]).toEqual([
      'اسفند ۱۴۰۳',
      ['/en/news/inherited/'],
    ]);
  });

  it('leaves that of the other language as it is', () => {
    expect(page('/en/archive/').years.map(({ title, months }) => [title, months.length])).toEqual([['2025', 1]]);
  });
});
