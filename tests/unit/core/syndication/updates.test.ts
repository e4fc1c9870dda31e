import { describe, expect, it } from 'vitest';
import { createFeedEntry } from '../../../../src/core/syndication/create-feed.ts';
import { lastUpdate } from '../../../../src/core/syndication/last-update.ts';
import { createMarkdownAlternate } from '../../../../src/core/syndication/markdown-alternate.ts';
import { createStoryFacts } from '../../../../src/core/syndication/story-facts.ts';
import { createStoryFrame } from '../../../../src/core/syndication/story-frame.ts';
import { updatesFiles } from '../../../../src/core/syndication/updates-file.ts';
import type { FrontMatterInput } from '../../../support/core/make-entry.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';

const TEXT = [
  'Before',
  ':::update[Gates *shut*]{time=2026-06-01T08:00Z}\nThe gates are shut.\n:::',
  ':::update[Gates open]{time=2026-06-01T11:00Z}\nThey are open & lit.\n\n![x](a.jpg)\n:::',
  ':::update{time=2026-06-01T23:00Z}\nSecret\n:::',
].join('\n\n');

describe('a feed', () => {
  it('sums a story up by its newest update, and has it first in the text', () => {
    const { article, body, context } = makeLiveStory(TEXT);
    const entry = createFeedEntry(article, context, () => body);
    expect(entry).toMatchObject({
      updated: '2026-06-01T11:00:00Z',
      summary: '11:00: Gates open – They are open & lit.',
    });
    expect(entry.content()).toMatch(
      /Before.*<h2>Updates<\/h2>.*<h3>Gates open<\/h3>\n<p><time datetime="2026-06-01T11:00:00Z">1 June 2026, 11:00<\/time><\/p>.*Gates <em>shut/s,
    );
    expect(entry.content()).not.toContain('Secret');
  });

  it('has the label before it, and the description while there is no update', () => {
    const told = (text: string, frontMatter: FrontMatterInput) => {
      const { article, body, context } = makeLiveStory(text, frontMatter);
      return createFeedEntry(article, context, () => body).summary;
    };
    expect(told(TEXT, { live: true, label: 'sponsored' })).toMatch(/^Sponsored – 11:00: Gates open/);
    expect(told('Words', { live: true })).toBe('Description of harbour/en');
  });

  it('does not sum up by a whole article', () => {
    const { article, body, context } = makeLiveStory(`:::update{time=2026-06-01}\n${'many words '.repeat(500)}\n:::`);
    expect(lastUpdate(article, body, context)?.length).toBeLessThan(650);
  });
});

it('the Markdown alternate has the updates that readers see', () => {
  const { article, body, context } = makeLiveStory(TEXT);
  const story = { facts: createStoryFacts(article, context), frame: createStoryFrame(article, context) };
  const markdown = createMarkdownAlternate(article, story, body, context);
  expect(markdown).toMatch(
    /updated: "2026-06-01T11:00:00Z".*Before\n\n## Updates\n\n### 1 June 2026, 11:00: Gates open/s,
  );
  expect(markdown).not.toContain('Secret');
});

describe('the file of anchors', () => {
  const made = (frontMatter?: FrontMatterInput) => {
    const { article, body, context } = makeLiveStory(TEXT, frontMatter);
    const path = `${context.library.pathOf(article)}updates.json`;
    const route = context.library.routeAt(path);
    if (route?.kind !== 'file') return undefined;
    const tools = { digest: String, readBody: () => body, readStyle: String, wholeKey: String, indexedKey: String };
    const place = { path, locale: 'en', item: route.item as string };
    return JSON.parse(updatesFiles.make(context, tools)(place).make()) as object;
  };

  it('lies beside the page of live coverage, newest first, and stays when that has ended', () => {
    const updates = ['update-20260601-1100', 'update-20260601-0800'];
    expect(made()).toEqual({ ended: false, updates });
    expect(made({ live: { until: '2026-06-01T11:00Z' } })).toEqual({ ended: true, updates });
  });

  it('is none for a story that is no coverage', () => {
    expect(made({})).toBeUndefined();
  });
});
