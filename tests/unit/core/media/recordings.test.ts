import { describe, expect, it } from 'vitest';
import { formatLength, lengthToIso } from '../../../../src/core/media/recording.ts';
import { createArticlePage } from '../../../../src/core/pages/create-article-page.ts';
import { createBodyParts } from '../../../../src/core/presentation/body-parts.ts';
import { pageSources } from '../../../../src/core/security/page-sources.ts';
import { createFeedEntry } from '../../../../src/core/syndication/create-feed.ts';
import { createMarkdownAlternate } from '../../../../src/core/syndication/markdown-alternate.ts';
import { createStoryFacts } from '../../../../src/core/syndication/story-facts.ts';
import { createStoryFrame } from '../../../../src/core/syndication/story-frame.ts';
import { makeImage } from '../../../support/core/make-context.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';

const FOLDER = 'content/articles/harbour/';
const OPTIONS = {
  media: {
    [`${FOLDER}bell.mp3`]: { name: 'd1.mp3', type: 'audio/mpeg', bytes: 6392, seconds: 3.1 },
    [`${FOLDER}aloud.mp3`]: { name: 'd2.mp3', type: 'audio/mpeg', bytes: 9, seconds: 3729 },
    [`${FOLDER}film.mp4`]: { name: 'd3.mp4', type: 'video/mp4', bytes: 11, seconds: 221, width: 640, height: 360 },
    [`${FOLDER}film.vtt`]: { name: 'd4.vtt', type: 'text/vtt', bytes: 5 },
  },
  images: { [`${FOLDER}film.jpg`]: makeImage('d5', { width: 640, height: 360 }) },
};
const TEXT =
  ':::audio[The bell]{src=bell.mp3}\nIt rings.\n:::\n\n:::video[The film]{src=film.mp4 poster=film.jpg captions=film.vtt}\n:::\n\n:::audio{src=gone.mp3}\n:::';

const story = (text = TEXT, frontMatter: Parameters<typeof makeLiveStory>[1] = { listen: 'aloud.mp3' }) =>
  makeLiveStory(text, frontMatter, OPTIONS);

describe('the recordings of a page', () => {
  it('have their files, lengths and places; one that was not found is left out', () => {
    const { article, body, context } = story();
    const parts = createBodyParts(article, body, context).filter((part) => typeof part === 'object');
    expect(parts).toMatchObject([
      { media: { kind: 'audio', href: '/_images/d1.mp3', length: '0:03', title: 'The bell' } },
      {
        media: {
          kind: 'video',
          href: '/_images/d3.mp4',
          length: '3:41',
          width: 640,
          height: 360,
          poster: { src: expect.stringMatching(/^\/_images\/.*\.jpeg$/) },
          captions: { href: '/_images/d4.vtt' },
        },
      },
    ]);
    expect(createArticlePage(article, body, context).listen).toMatchObject({
      href: '/_images/d2.mp3',
      length: '1:02:09',
    });
  });

  it('are what alone lets its policy allow them', () => {
    const { article, context } = story();
    expect(pageSources(article, context)).toEqual({ 'media-src': ["'self'"] });
    const aloud = story('Words');
    expect(pageSources(aloud.article, aloud.context)).toEqual({ 'media-src': ["'self'"] });
    const silent = story('Words', {});
    expect(pageSources(silent.article, silent.context)).toEqual({});
  });

  it('are told to search engines', () => {
    const { article, body, context } = story();
    const [data] = createArticlePage(article, body, context).head.jsonLd;
    expect(JSON.parse(data as string)['@graph'][0]).toMatchObject({
      audio: [
        { '@type': 'AudioObject', name: 'Title of harbour/en', duration: 'PT1H2M9S' },
        { '@type': 'AudioObject', name: 'The bell', contentUrl: 'https://a.example/_images/d1.mp3', duration: 'PT3S' },
      ],
      video: [
        {
          '@type': 'VideoObject',
          thumbnailUrl: expect.stringContaining('/_images/'),
          uploadDate: '2026-01-10T00:00:00Z',
        },
      ],
    });
  });
});

describe('other programs', () => {
  it('get recordings in feeds, with a link inside for those that play nothing', () => {
    const { article, body, context } = story();
    const entry = createFeedEntry(article, context, () => body);
    expect(entry.enclosure).toEqual({
      url: 'https://a.example/_images/d1.mp3',
      type: 'audio/mpeg',
      bytes: 6392,
      seconds: 3,
    });
    expect(entry.content()).toContain(
      '<audio src="https://a.example/_images/d1.mp3" controls="" preload="none"><a href="https://a.example/_images/d1.mp3">Download the file</a></audio>',
    );
    expect(entry.content()).toMatch(/<video src="[^"]+" width="640" height="360" poster="https:[^"]+" controls/);
  });

  it('get a text that is read aloud as the episode where no other is in it', () => {
    const { article, body, context } = story('Words');
    expect(createFeedEntry(article, context, () => body).enclosure).toMatchObject({ seconds: 3729 });
  });

  it('get links in Markdown', () => {
    const { article, body, context } = story();
    const parts = { facts: createStoryFacts(article, context), frame: createStoryFrame(article, context) };
    const markdown = createMarkdownAlternate(article, parts, body, context);
    expect(markdown).toContain('[The bell](https://a.example/_images/d1.mp3)\n\nIt rings.');
  });
});

it('lengths are written as players and programs do', () => {
  expect([3.1, 59.6, 3729, 0.2].map(formatLength)).toEqual(['0:03', '1:00', '1:02:09', '0:00']);
  expect([3.1, 60, 3729, 0.2].map(lengthToIso)).toEqual(['PT3S', 'PT1M', 'PT1H2M9S', 'PT1S']);
});
