import { describe, expect, it } from 'vitest';
import { type Body, emptyBody } from '../../../../src/core/articles/body.ts';
import type { Listing } from '../../../../src/core/listings/listings.ts';
import { FEED_FORMATS, feedPath } from '../../../../src/core/routes/file-paths.ts';
import type { RouteOf } from '../../../../src/core/routes/route-kinds.ts';
import { writeAtom } from '../../../../src/core/syndication/atom.ts';
import { createFeed, createFeedEntry } from '../../../../src/core/syndication/create-feed.ts';
import type { Feed } from '../../../../src/core/syndication/feed.ts';
import { writeJsonFeed } from '../../../../src/core/syndication/json-feed.ts';
import { toRfc822, writeRss } from '../../../../src/core/syndication/rss.ts';
import { failuresOf, named } from '../../../support/cases/failures.ts';
import { HOSTILE_TEXTS } from '../../../support/cases/hostile-texts.ts';
import { type ContextOptions, makeContext, makeImage } from '../../../support/core/make-context.ts';
import { type FrontMatterInput, makeEntry } from '../../../support/core/make-entry.ts';
import { feedFaults } from '../../../support/feeds/feed-faults.ts';
import { readFeed } from '../../../support/feeds/read-feed.ts';

const WRITERS = { rss: writeRss, atom: writeAtom, json: writeJsonFeed };
const BODY: Body = {
  ...emptyBody(),
  html: '<p>Words.</p>',
  words: 1,
};

function makeFeed(entries: ReturnType<typeof makeEntry>[], path = '/en/feed.xml', options: ContextOptions = {}): Feed {
  const context = makeContext(entries, options);
  const { locale, item } = context.library.routeAt(path) as RouteOf<'file'>;
  const { listing } = item as { listing: Listing };
  return createFeed({ path, locale, listing }, context, (article) => createFeedEntry(article, context, () => BODY));
}

const first = (frontMatter: FrontMatterInput, options: ContextOptions = {}) =>
  makeFeed([makeEntry('2024/gala/en', frontMatter)], '/en/feed.xml', options).entries[0] as Feed['entries'][number];

it('has a link that stands alone as a link', () => {
  const html = '<p data-embed="0"><a href="https://vimeo.com/1" class="external">A film</a></p>';
  const context = makeContext([makeEntry('2024/gala/en', {}, { embeds: ['https://vimeo.com/1'] })]);
  const [article] = context.library.articles;
  const entry = article && createFeedEntry(article, context, () => ({ ...BODY, html }));
  expect(entry?.content()).toContain('<p><a href="https://vimeo.com/1">A film</a></p>');
});

describe('the id of a story', () => {
  const ID = 'tag:a.example,2005:/articles/2024/gala/en';

  it('stays when the slug, the category, the date and the permalinks change', () => {
    const categories = new Map([['art', { name: 'Art' }]]);
    const site = { permalinks: { article: '/{year}/{slug}/' } };
    expect(first({}).id).toBe(ID);
    expect(first({ slug: 'ball', date: '2025-05-05', title: 'A ball' }).id).toBe(ID);
    expect(first({ category: 'art' }, { categories, site }).id).toBe(ID);
  });

  it('is that of the article itself where an edition lists what it inherits', () => {
    const site = { locales: [{ tag: 'en' }, { tag: 'en-AU', inherits: 'en' }] };
    const { entries } = makeFeed(
      [makeEntry('2024/gala/en'), makeEntry('2024/surf/en'), makeEntry('2024/surf/en-AU')],
      '/en-AU/feed.xml',
      { site },
    );
    expect(entries.map(({ id, language }) => [id, language])).toEqual([
      [ID, 'en'],
      ['tag:a.example,2005:/articles/2024/surf/en-AU', 'en-AU'],
    ]);
  });

  it('holds nothing that a tag URI can’t', () => {
    const { entries } = makeFeed([makeEntry('a b/قمر "x" [y]/en')], '/en/feed.xml', {
      site: { url: 'https://موقع.example/news/' },
    });
    expect(entries[0]?.id).toMatch(
      /^tag:xn--[a-z0-9-]+\.example,2005:\/news\/articles\/a%20b\/%D9%82%D9%85%D8%B1%20%22x%22%20%5By%5D\/en$/,
    );
  });
});

describe('a feed', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    makeEntry(`s${index}/en`, { date: `2026-01-${String(index + 1).padStart(2, '0')}` }),
  );

  it('holds the newest twenty stories', () => {
    const dates = makeFeed(many).entries.map(({ published }) => published.slice(8, 10));
    expect(dates).toEqual(Array.from({ length: 20 }, (_, index) => String(30 - index)));
  });

  it('holds nothing that search engines must not find, even in a preview', () => {
    const entries = [
      makeEntry('a/en'),
      makeEntry('b/en', { draft: true }),
      makeEntry('c/en', { unlisted: true }),
      makeEntry('d/en', { date: '2027-01-01' }),
    ];
    expect(makeFeed(entries, '/en/feed.xml', { drafts: true }).entries.map(({ title }) => title)).toEqual([
      'Title of a/en',
    ]);
  });

  it('changed when the newest change of its stories was made, whatever the clock says', () => {
    const entries = [
      makeEntry('a/en', { date: '2026-01-01', updated: '2026-03-05T10:00+01:00' }),
      makeEntry('b/en', { date: '2026-02-02' }),
    ];
    expect(makeFeed(entries).updated).toBe('2026-03-05T10:00:00+01:00');
  });

  it('takes an update before the publication for none', () => {
    expect(first({ date: '2026-02-02T12:00Z', updated: '2026-02-02' }).updated).toBe('2026-02-02T12:00:00Z');
  });

  it('shows what a story is: sponsored, an opinion, a press release', () => {
    const { summary, content, label } = first({ label: 'sponsored', description: 'Words.' });
    expect([label?.name, summary]).toEqual(['Sponsored', 'Sponsored – Words.']);
    expect(content()).toContain('<p><strong>Sponsored</strong></p>');
  });

  it('holds the cover, the standfirst, the takeaways, the corrections and the place of first publication', () => {
    const image = makeImage('d1');
    const content = first(
      {
        standfirst: 'In short & more',
        cover: { src: 'a.jpg', alt: 'A "hall"', caption: 'The hall.', credit: 'Ana' },
        takeaways: ['One <b> **two**'],
        corrections: [{ date: '2026-02-01', text: 'It was not so.' }],
        canonical: 'https://b.example/x?a&b',
      },
      { images: { 'content/articles/2024/gala/a.jpg': image } },
    ).content();
    expect(content).toBe(`<div lang="en">
<figure><img src="https://a.example/_images/d1-0.200.2400.1200-1200.jpeg" alt="A &quot;hall&quot;" width="1200" height="600"><figcaption>The hall. Picture: Ana</figcaption></figure>
<p><strong>In short &amp; more</strong></p>
<h2>Main takeaways</h2>
<ul>
<li>One &lt;b&gt; <strong>two</strong></li>
</ul>
<p>Words.</p>
<h2><a href="https://a.example/en/corrections/">Corrections</a></h2>
<ul>
<li>February 1, 2026: It was not so.</li>
</ul>
<p>First published at <a href="https://b.example/x?a&amp;b">b.example</a></p>
</div>`);
  });

  it('tells which way its text runs', () => {
    const feed = makeFeed([makeEntry('a/ar', { date: '2026-01-01', category: 'news' })], '/ar/feed.xml');
    expect(feed.entries[0]?.content()).toMatch(/^<div lang="ar" dir="rtl">/);
  });

  it('is of a category or an author too', () => {
    const entries = [makeEntry('a/en', { authors: ['ana'] }), makeEntry('b/en')];
    expect(makeFeed(entries, '/en/authors/ana/feed.xml').entries.map(({ title }) => title)).toEqual(['Title of a/en']);
    expect(makeFeed(entries, '/en/news/feed.xml').title).toBe('News – Orrery Blog');
  });
});

describe.each(FEED_FORMATS)('as %s', (format) => {
  const path = feedPath('/en/', format);
  const write = (entries: ReturnType<typeof makeEntry>[], options: ContextOptions = {}) =>
    WRITERS[format](makeFeed(entries, path, options));

  it('a hostile title comes back as it was written, and breaks nothing', async () => {
    const failures = await failuresOf(named(HOSTILE_TEXTS), (text) => {
      const xml = write([makeEntry('a/en', { title: text, description: text, tags: [text] })]);
      expect(feedFaults(`https://a.example${path}`, xml)).toEqual([]);
      expect(readFeed(path, xml).entries[0]?.title).toBe(text);
    });
    expect(failures).toEqual([]);
  });

  it('names the hub that tells of changes', () => {
    const hub = 'https://hub.example/?a=1&b=2';
    expect(readFeed(path, write([makeEntry('a/en')], { site: { webSubHub: hub } })).hubs).toEqual([hub]);
    expect(readFeed(path, write([makeEntry('a/en')])).hubs).toEqual([]);
  });

  it('stands without a story, in a preview of drafts alone', () => {
    const xml = write([makeEntry('a/en', { draft: true })], { drafts: true });
    expect(feedFaults(`https://a.example${path}`, xml)).toEqual([]);
    expect(readFeed(path, xml).entries).toEqual([]);
  });
});

describe('a description of RSS', () => {
  it('is HTML, with no more references than needed', () => {
    const xml = writeRss(makeFeed([makeEntry('a/en', { description: `It's "R&D" <b>` })]));
    expect(readFeed('/en/feed.xml', xml).entries[0]?.summary).toBe(`It's "R&amp;D" &lt;b&gt;`);
  });
});

describe('a date of RSS', () => {
  it('has the weekday, the offset and the seconds', () => {
    expect(toRfc822('2024-02-29T09:30:00+08:00')).toBe('Thu, 29 Feb 2024 09:30:00 +0800');
    expect(toRfc822('2023-01-01T00:00:00.5Z')).toBe('Sun, 01 Jan 2023 00:00:00 +0000');
  });
});
