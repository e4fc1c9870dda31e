import { expect, it } from 'vitest';
import { categorySchema } from '../../../../src/core/schemas/category.ts';
import { createFeed, createFeedEntry } from '../../../../src/core/syndication/create-feed.ts';
import { writeRss } from '../../../../src/core/syndication/rss.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';
import { feedFaults } from '../../../support/feeds/feed-faults.ts';
import { readFeed } from '../../../support/feeds/read-feed.ts';

const media = {
  'content/articles/harbour/bell.mp3': { name: 'd1.mp3', type: 'audio/mpeg', bytes: 6392, seconds: 183 },
};
const podcast = { image: '/shows/tides.jpg', email: 'audio@a.example', category: 'News', guid: '917393e3' };

function feedOf(show?: object) {
  const { body, context } = makeLiveStory(
    ':::audio[The bell]{src=bell.mp3}\n:::',
    { authors: ['ana'], title: 'The <bell>' },
    {
      media,
      publicFiles: ['/shows/tides.jpg'],
      categories: new Map([['news', categorySchema.parse({ name: 'Tides & <co>', ...(show && { podcast: show }) })]]),
    },
  );
  const place = { path: '/en/news/feed.xml', locale: 'en', listing: { by: 'category' as const, id: 'news' } };
  return writeRss(createFeed(place, context, (article) => createFeedEntry(article, context, () => body)));
}

it('the feed of a show has what programs for podcasts want', () => {
  const xml = feedOf(podcast);
  expect(feedFaults('https://a.example/en/news/feed.xml', xml)).toEqual([]);
  const { title, entries } = readFeed('feed.xml', xml);
  expect([title, entries[0]?.title]).toEqual(['Tides & <co> – Orrery Blog', 'The <bell>']);
  for (const part of [
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
    '<itunes:image href="https://a.example/shows/tides.jpg"/>',
    '<itunes:category text="News"/>',
    '<itunes:explicit>false</itunes:explicit>',
    '<itunes:owner><itunes:name>',
    '<podcast:guid>917393e3</podcast:guid>',
    '<enclosure url="https://a.example/_images/d1.mp3" length="6392" type="audio/mpeg"/>',
    '<itunes:duration>183</itunes:duration>',
  ])
    expect(xml.replace(/>\s+</g, '><')).toContain(part);
});

it('other feeds have none of it', () => {
  expect(feedOf()).not.toMatch(/itunes|podcast|enclosure/);
});
