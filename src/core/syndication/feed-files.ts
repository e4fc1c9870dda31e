/** The feeds of a newsroom, and the style sheet that shows them in browsers. */
import type { Article } from '../articles/article.ts';
import { brandStyle } from '../chrome/brand-style.ts';
import { feedFolder } from '../listings/listing-path.ts';
import type { Listing } from '../listings/listings.ts';
import { asContent, type OutputFileKind, singleFile } from '../presentation/output-file-kind.ts';
import { FEED_STYLE, type FeedFormat, feedPath } from '../routes/file-paths.ts';
import { isLonePart, ROUTE_KINDS } from '../routes/route-kinds.ts';
import { once } from '../text/memoise.ts';
import { writeAtom } from './atom.ts';
import { createChannel, createFeed, createFeedEntry, feedArticles } from './create-feed.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';

/**
 * The media types with which feeds are served, by format. Those of RSS and Atom are that of plain XML, since browsers
 * download a file of a feed type where they would show the XML with its style sheet.
 */
export const FEED_MEDIA_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/xml; charset=utf-8',
  atom: 'application/xml; charset=utf-8',
  json: 'application/feed+json',
};

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** How many texts are kept for the next feed, which often holds the same stories. */
const KEPT_TEXTS = 500;

/** The kinds of lists that have feeds, and in which formats. */
const FEEDS_BY = Object.values(ROUTE_KINDS).flatMap((kind) =>
  'feedsBy' in kind ? (Object.entries(kind.feedsBy) as [Listing['by'], readonly FeedFormat[]][]) : [],
);

/**
 * The entry of the feeds: all stories, each category, tag, author and series, in every language that has stories of its own
 * in the list.
 */
export const feeds: OutputFileKind<{ format: FeedFormat; listing: Listing }> = {
  mediaType: ({ format }) => FEED_MEDIA_TYPES[format],
  *when({ localesWithStories, listings, categories, authors }) {
    for (const locale of localesWithStories) {
      for (const [by, formats] of FEEDS_BY) {
        for (const id of listings.listingIds(locale.tag, by)) {
          if ((by === 'category' && !categories.has(id)) || (by === 'author' && !authors.has(id))) continue;
          if (isLonePart({ by, id }, locale.tag, listings)) continue;
          for (const format of formats) yield { locale, item: { format, listing: { by, id } } };
        }
      }
    }
  },
  path: ({ format, listing }, locale, { permalinks }) => feedPath(feedFolder(listing, locale.path, permalinks), format),
  make(context, tools) {
    const known = new Map<Article, FeedEntry>();
    const entryOf = (article: Article): FeedEntry => {
      const found = known.get(article);
      if (found) return found;
      const entry = createFeedEntry(article, context, tools.readBody);
      if (known.size >= KEPT_TEXTS) known.clear();
      known.set(article, { ...entry, content: once(entry.content) });
      return known.get(article) as FeedEntry;
    };
    return ({ path, locale, item: { format, listing } }) => {
      const place = { path, locale, listing };
      const keys = feedArticles(listing, locale, context).map(tools.wholeKey);
      return {
        key: JSON.stringify([createChannel(place, context), keys]),
        make: () => WRITERS[format](createFeed(place, context, entryOf)),
      };
    };
  },
};

/**
 * The entry of `/feed.css`, the style sheet of feeds that are opened in a browser; published where there are stories.
 */
export const feedStyle = singleFile({
  path: FEED_STYLE,
  mediaType: 'text/css; charset=utf-8',
  when: ({ localesWithStories }) => localesWithStories.length > 0,
  make:
    ({ chromeOf, locales }, { readStyle }) =>
    () => {
      const brand = brandStyle(chromeOf(locales[0]?.tag as string));
      return asContent(`${readStyle('tokens.css')}\n${brand}\n${readStyle('feed.css')}`);
    },
});
