import { describe, expect, it } from 'vitest';
import { createHomePage } from '../../../../src/core/pages/home-page.ts';
import { makeContext, makeImage } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';

const images = { 'content/articles/a/x.jpg': makeImage('d1'), 'content/articles/b/x.jpg': makeImage('d2') };
const cover = { src: 'x.jpg', alt: 'A' };
const context = makeContext(
  [
    makeEntry('a/en', { date: '2026-02-01', cover, label: 'opinion', kicker: 'K' }),
    makeEntry('b/en', { date: '2026-01-01', cover }),
    makeEntry('b/ar', { title: 'ب' }),
    makeEntry('quiet/en', { unlisted: true }),
  ],
  { images, site: { locales: [{ tag: 'en' }, { tag: 'ar' }, { tag: 'fr' }] }, phrases: { ar: { News: 'أخبار' } } },
);

describe('the home of a language', () => {
  const home = (locale: string) => createHomePage({ locale }, context);

  it('lists its stories, newest first, and no unlisted one', () => {
    const { lead, latest } = home('en');
    expect([lead, ...latest].map((story) => story?.href)).toEqual(['/en/news/a/', '/en/news/b/']);
    expect(home('ar').lead).toMatchObject({ title: 'ب', category: 'أخبار' });
    expect(home('fr').lead).toBeUndefined();
  });

  it('shows the story that leads larger than the others', () => {
    const { lead, latest } = home('en');
    expect(lead).toMatchObject({ label: 'Opinion', kicker: 'K', readingTime: '2-minute read' });
    expect([lead?.picture?.width, latest[0]?.picture?.width]).toEqual([1920, 1480]);
  });

  it('leads to the lists of its categories, as every page does, and to the archive', () => {
    expect(home('ar').sections).toEqual([{ label: 'أخبار', href: '/ar/news/', current: false }]);
    expect(home('ar').chrome.archive).toEqual({ label: 'Archive', href: '/ar/archive/' });
    expect(home('fr').sections).toEqual([]);
    expect(home('fr').chrome.archive).toBeUndefined();
  });

  it('offers the languages that have stories', () => {
    expect(home('en').chrome.homes.map(({ tag, current }) => [tag, current])).toEqual([
      ['en', true],
      ['ar', false],
    ]);
    expect(home('ar').head.alternates).toEqual([
      { hreflang: 'en', href: 'https://a.example/en/' },
      { hreflang: 'ar', href: 'https://a.example/ar/' },
      { hreflang: 'x-default', href: 'https://a.example/en/' },
    ]);
  });
});
