import { describe, expect, it } from 'vitest';
import { emptyBody } from '../../../../src/core/articles/body.ts';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { createPageModel } from '../../../../src/core/pages/page-models.ts';
import type { RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import { createCorrectionsFeed } from '../../../../src/core/syndication/corrections-feed.ts';
import { writeRss } from '../../../../src/core/syndication/rss.ts';
import { makeContext } from '../../../support/core/make-context.ts';
import { makeEntry } from '../../../support/core/make-entry.ts';
import { feedFaults } from '../../../support/feeds/feed-faults.ts';
import { readFeed } from '../../../support/feeds/read-feed.ts';

const LOCALES = { locales: [{ tag: 'en' }, { tag: 'ar' }] };
const entries = [
  makeEntry('moon/en', {
    title: 'Moon <3',
    date: '2026-01-01',
    corrections: [
      { date: '2026-01-03', text: 'It rose at *ten*.' },
      { date: '2026-01-03', text: 'It was full.' },
    ],
  }),
  makeEntry('moon/ar', { date: '2026-01-01', corrections: [{ date: '2026-01-04', text: 'بدر' }] }),
  makeEntry('sea/en', { date: '2026-01-01', corrections: [{ date: '2026-01-04T10:00Z', text: 'It was low.' }] }),
  makeEntry('quiet/en', { unlisted: true, date: '2026-01-01', corrections: [{ date: '2026-01-05', text: 'Hidden.' }] }),
  makeEntry('late/en', { date: '2026-01-01', corrections: [{ date: '2099-01-01', text: 'Not yet.' }] }),
];

describe('the page of all corrections', () => {
  it('has those of the stories that readers may find, the newest first, and leads to the log of each', () => {
    const context = makeContext(entries, { site: LOCALES });
    const page = createPageModel(context.library.routeAt('/en/corrections/') as RouteOf<'corrections'>, context);
    expect(page.corrections.map(({ date, text, story }) => [date.iso, text, story.href])).toEqual([
      ['2026-01-04T10:00:00Z', 'It was low.', '/en/news/sea/#corrections'],
      ['2026-01-03', 'It rose at *ten*.', '/en/news/moon/#corrections'],
      ['2026-01-03', 'It was full.', '/en/news/moon/#corrections'],
    ]);
    expect(page.head.alternates.map(({ hreflang }) => hreflang)).toEqual(expect.arrayContaining(['en', 'ar']));
    expect(page.head.feeds.map(({ href }) => href)).toEqual(['/en/corrections/feed.xml']);
  });

  it('is none where nothing was wrong', () => {
    const context = makeContext([makeEntry('moon/en'), ...entries.slice(3)], { site: LOCALES });
    expect(context.library.routeAt('/en/corrections/')).toBeUndefined();
  });

  it('is where the log of a story leads, unless that story is not among the others', () => {
    const context = makeContext(entries, { site: LOCALES });
    const logOf = (story: string) => {
      const article = context.library.articleFor('en', story);
      if (!article) throw new Error(story);
      const { correctionLog, head } = createArticlePage(article, emptyBody(), context);
      return [
        correctionLog,
        head.jsonLd.some((json) => json.includes('"isPartOf":"https://a.example/en/corrections/"')),
      ];
    };
    expect(logOf('sea')).toEqual(['/en/corrections/', true]);
    expect(logOf('quiet')).toEqual([undefined, false]);
  });
});

describe('the feed of all corrections', () => {
  it('has one entry for each, whose id outlives its text', () => {
    const context = makeContext(entries, { site: LOCALES });
    const feed = createCorrectionsFeed('/en/corrections/feed.xml', 'en', context);
    const xml = writeRss(feed);
    expect(feedFaults('https://a.example/en/corrections/feed.xml', xml)).toEqual([]);
    const read = readFeed('/en/corrections/feed.xml', xml);
    expect(read.entries.map(({ id }) => id)).toEqual([
      'tag:a.example,2005:/articles/sea/en/corrections/2026-01-04T10:00Z',
      'tag:a.example,2005:/articles/moon/en/corrections/2026-01-03',
      'tag:a.example,2005:/articles/moon/en/corrections/2026-01-03/2',
    ]);
    expect(xml).toContain('<description>It rose at ten.</description>');
  });
});
