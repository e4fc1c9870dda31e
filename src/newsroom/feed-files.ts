/** The feeds of a newsroom, and the style sheet that shows them in browsers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../core/article.ts';
import { writeAtom } from '../core/atom.ts';
import { brandStyle } from '../core/brand-style.ts';
import { createChannel, createFeed, createFeedEntry, type FeedPage, feedArticles } from '../core/create-feed.ts';
import { type DataFile, FEED_MEDIA_TYPES, FEED_STYLE, type FeedFormat } from '../core/data-file.ts';
import type { Feed, FeedEntry } from '../core/feed.ts';
import { writeJsonFeed } from '../core/json-feed.ts';
import { once } from '../core/memoise.ts';
import type { PageContext } from '../core/page-context.ts';
import type { Page } from '../core/page-index.ts';
import { writeRss } from '../core/rss.ts';
import { createStoryFacts } from '../core/story-facts.ts';
import { createStoryFrame } from '../core/story-frame.ts';
import { readBody } from './body-cache.ts';
import type { Newsroom } from './newsroom.ts';
import { bodyKeys } from './page-keys.ts';
import { digestOf } from './text-file.ts';

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** How many texts are kept for the next feed, which often holds the same stories. */
const KEPT_TEXTS = 500;

export function createFeedFiles({ library, bodies }: Newsroom, context: PageContext): DataFile[] {
  const keyOf = remembered((article) =>
    digestOf(
      JSON.stringify([
        createStoryFacts(article, context),
        createStoryFrame(article, context),
        ...bodyKeys(article, context),
      ]),
    ),
  );
  const entryOf = remembered((article) => {
    const entry = createFeedEntry(article, context, (one) => readBody(bodies, one));
    return { ...entry, content: once(entry.content) } satisfies FeedEntry;
  }, KEPT_TEXTS);
  const feeds = library.pages.filter(isFeed).map((page): DataFile => {
    const { format, listing } = page.file;
    const keys = feedArticles(listing, page.locale, context).map(keyOf);
    return {
      path: page.path,
      mediaType: FEED_MEDIA_TYPES[format],
      key: JSON.stringify([createChannel(page, context), keys]),
      make: () => WRITERS[format](createFeed(page, context, entryOf)),
    };
  });
  return feeds.length === 0 ? [] : [...feeds, styleFile(context)];
}

type AnyFeedPage = FeedPage & { file: { format: FeedFormat } };

function isFeed(page: Page): page is AnyFeedPage {
  return page.kind === 'file' && page.file.type === 'feed';
}

/** What is known of articles, computed once; forgotten when there are more than `limit`. */
function remembered<Value>(compute: (article: Article) => Value, limit = Number.POSITIVE_INFINITY) {
  const known = new Map<Article, Value>();
  return (article: Article): Value => {
    const found = known.get(article) ?? compute(article);
    if (known.size >= limit) known.clear();
    known.set(article, found);
    return found;
  };
}

function styleFile({ chromeOf, locales }: PageContext): DataFile {
  const read = (name: string) => readFileSync(join(import.meta.dirname, '../styles', name), 'utf8');
  const css = `${read('tokens.css')}\n${brandStyle(chromeOf(locales[0]?.tag as string))}\n${read('feed.css')}`;
  return { path: FEED_STYLE, mediaType: 'text/css; charset=utf-8', key: css, make: () => css };
}
