import { describe, expect, it } from 'vitest';
import { createHomePage } from '../../../src/core/create-listing-page.ts';
import { HOME_STORIES } from '../../../src/core/needed-pictures.ts';
import { makeContext, makeImage } from '../../support/make-context.ts';
import { makeEntry } from '../../support/make-entry.ts';

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
  it('lists its stories, newest first, and no unlisted one', () => {
    const { stories } = createHomePage('en', context);
    expect(stories.map(({ href }) => href)).toEqual(['/en/news/a/', '/en/news/b/']);
    expect(createHomePage('ar', context).stories).toMatchObject([{ title: 'ب', category: 'أخبار' }]);
    expect(createHomePage('fr', context).stories).toEqual([]);
  });

  it('shows the story that leads larger than the others', () => {
    const [lead, other] = createHomePage('en', context).stories;
    expect(lead).toMatchObject({ label: 'Opinion', kicker: 'K', readingTime: '2 minute read' });
    expect([lead?.picture?.width, other?.picture?.width]).toEqual([1600, 800]);
  });

  it('has as many stories as it has pictures for', () => {
    const many = Array.from({ length: HOME_STORIES + 5 }, (_, index) => makeEntry(`s${index}/en`));
    expect(createHomePage('en', makeContext(many)).stories).toHaveLength(HOME_STORIES);
  });

  it('offers the languages that have stories', () => {
    expect(createHomePage('en', context).chrome.homes.map(({ tag, current }) => [tag, current])).toEqual([
      ['en', true],
      ['ar', false],
    ]);
    expect(createHomePage('ar', context).head.alternates).toEqual([
      { hreflang: 'en', href: 'https://a.example/en/' },
      { hreflang: 'ar', href: 'https://a.example/ar/' },
      { hreflang: 'x-default', href: 'https://a.example/en/' },
    ]);
  });
});
