import { describe, expect, it } from 'vitest';
import { createGonePage, createNotFoundPage } from '../../../../src/core/pages/notice-page.ts';
import type { RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const entries = [
  makeEntry('over/en', { expires: '2026-05-01', title: 'Withdrawn' }),
  makeEntry('over/ar'),
  makeEntry('other/en'),
  makeEntry('other/ar'),
];
const context = makeContext(entries, { site: { url: 'https://a.example/news/' } });

describe('the page of an expired story', () => {
  const page = context.library.routeAt('/ar/news/over/') as RouteOf<'gone'>;

  it('says in its language that the story is gone, and leads home', () => {
    expect(createGonePage(page, context)).toMatchObject({
      locale: 'ar',
      direction: 'rtl',
      title: 'This story is no longer available',
      link: { href: '/news/ar/' },
    });
  });

  it('is not indexed, and tells nothing of the story', () => {
    const gone = createGonePage(context.library.routeAt('/en/news/over/') as typeof page, context);
    expect(gone.head.robots).toBe('noindex');
    expect(JSON.stringify(gone)).not.toContain('Withdrawn');
  });
});

describe('the page of an address that redirects.yaml calls gone', () => {
  it('says so in the language of the address, and is not indexed', () => {
    const withdrawn = makeContext(entries, { redirects: { moved: {}, gone: ['/ar/old/'] } });
    const page = withdrawn.library.routeAt('/ar/old/') as RouteOf<'gone'>;
    expect(createGonePage(page, withdrawn)).toMatchObject({
      locale: 'ar',
      head: { robots: 'noindex' },
      title: 'This story is no longer available',
      link: { href: '/ar/' },
    });
  });
});

describe('the page for an address that does not exist', () => {
  it('is in the default language, not indexed, and leads home', () => {
    expect(createNotFoundPage(context)).toMatchObject({
      locale: 'en',
      head: { robots: 'noindex', names: [['generator', 'Broadsheet']] },
      title: 'This page does not exist',
      link: { label: 'Go to the front page', href: '/news/en/' },
    });
  });
});
