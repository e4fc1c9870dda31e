import { describe, expect, it } from 'vitest';
import type { MapSource } from '../../../../src/core/maps/map-source.ts';
import { readGeoJson } from '../../../../src/core/maps/read-geojson.ts';
import { createBodyParts } from '../../../../src/core/presentation/body-parts.ts';
import { createFeedEntry } from '../../../../src/core/syndication/create-feed.ts';
import { createMarkdownAlternate } from '../../../../src/core/syndication/markdown-alternate.ts';
import { createStoryFacts } from '../../../../src/core/syndication/story-facts.ts';
import { createStoryFrame } from '../../../../src/core/syndication/story-frame.ts';
import { bodyKeys } from '../../../../src/newsroom/outputs/page-keys.ts';
import { makeLiveStory } from '../../../support/core/make-live-story.ts';

const TEXT =
  'Words\n\n:::map[The way]{src=way.geojson alt="From <Oslo> to Rome."}\nDrawn by hand.\n:::\n\n:::map{src=gone.geojson alt="Nothing"}\n:::';

function story(digest = 'd1', name = 'Os*lo') {
  const feature = (named: string, coordinates: number[]) => ({
    type: 'Feature',
    properties: { name: named },
    geometry: { type: 'Point', coordinates },
  });
  const source = readGeoJson({
    type: 'FeatureCollection',
    features: [feature(name, [10.75, 59.9]), feature('Rome <b>', [12.5, 41.9])],
  }) as MapSource;
  return makeLiveStory(TEXT, {}, { maps: { 'content/articles/harbour/way.geojson': { digest, source } } });
}

describe('the maps of a story', () => {
  it('are drawn on its page; one whose file is missing is left out', () => {
    const { article, body, context } = story();
    const html = createBodyParts(article, body, context).join('');
    expect(html).toContain('<div role="img" aria-label="From &lt;Oslo&gt; to Rome."><svg class="narrow"');
    expect(html.match(/<details class="map-places"><summary>Places on the map/g)).toHaveLength(1);
    expect(html).not.toContain('\0');
  });

  it('are words in feeds and in Markdown: what they show, and their places', () => {
    const { article, body, context } = story();
    const feed = createFeedEntry(article, context, () => body).content();
    expect(feed).toContain('<p>From &lt;Oslo&gt; to Rome.</p><ul><li>Os*lo</li><li>Rome &lt;b&gt;</li></ul>');
    expect(feed).not.toMatch(/<svg|\0/);
    const facts = { facts: createStoryFacts(article, context), frame: createStoryFrame(article, context) };
    const markdown = createMarkdownAlternate(article, facts, body, context);
    expect(markdown).toContain(
      '**The way**\n\nFrom &lt;Oslo> to Rome.\n\n- Os\\*lo\n- Rome &lt;b>\n\nDrawn by hand.\n\nNothing',
    );
    expect(markdown).not.toContain('\0');
  });

  it('change the key of its page with their file, without being drawn', () => {
    const keys = (digest: string) => bodyKeys(story(digest).article, story(digest).context);
    expect(keys('d1')).toEqual(keys('d1'));
    expect(keys('d1')).not.toEqual(keys('d2'));
    expect(keys('d1').join('')).not.toContain('<svg');
  });
});
