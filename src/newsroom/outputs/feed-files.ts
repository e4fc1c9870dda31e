/** The feeds of a newsroom, and the style sheet that shows them in browsers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../core/articles/article.ts';
import { brandStyle } from '../../core/chrome/brand-style.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { FEED_MEDIA_TYPES, FEED_STYLE, type FeedFormat, type OutputFile } from '../../core/routes/output-file.ts';
import type { Route } from '../../core/routes/route-table.ts';
import { writeAtom } from '../../core/syndication/atom.ts';
import {
  createChannel,
  createFeed,
  createFeedEntry,
  type FeedPage,
  feedArticles,
} from '../../core/syndication/create-feed.ts';
import type { Feed, FeedEntry } from '../../core/syndication/feed.ts';
import { writeJsonFeed } from '../../core/syndication/json-feed.ts';
import { writeRss } from '../../core/syndication/rss.ts';
import { once } from '../../core/text/memoise.ts';
import { readBody } from '../articles/body-cache.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import type { StoryKeys } from './story-keys.ts';

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJsonFeed,
};

/** How many texts are kept for the next feed, which often holds the same stories. */
const KEPT_TEXTS = 500;

export function createFeedFiles({ library, bodies }: Newsroom, context: PageContext, keys: StoryKeys): OutputFile[] {
  const known = new Map<Article, FeedEntry>();
  const entryOf = (article: Article): FeedEntry => {
    const found = known.get(article);
    if (found) return found;
    const entry = createFeedEntry(article, context, (one) => readBody(bodies, one));
    if (known.size >= KEPT_TEXTS) known.clear();
    known.set(article, { ...entry, content: once(entry.content) });
    return known.get(article) as FeedEntry;
  };
  const feeds = library.routes.filter(isFeed).map((page): OutputFile => {
    const { format, listing } = page.file;
    return {
      path: page.path,
      mediaType: FEED_MEDIA_TYPES[format],
      key: JSON.stringify([createChannel(page, context), feedArticles(listing, page.locale, context).map(keys.whole)]),
      make: () => WRITERS[format](createFeed(page, context, entryOf)),
    };
  });
  return feeds.length === 0 ? [] : [...feeds, styleFile(context)];
}

type AnyFeedPage = FeedPage & { file: { format: FeedFormat } };

function isFeed(page: Route): page is AnyFeedPage {
  return page.kind === 'file' && page.file.type === 'feed';
}

function styleFile({ chromeOf, locales }: PageContext): OutputFile {
  const read = (name: string) => readFileSync(join(import.meta.dirname, '../../styles', name), 'utf8');
  const css = `${read('tokens.css')}\n${brandStyle(chromeOf(locales[0]?.tag as string))}\n${read('feed.css')}`;
  return { path: FEED_STYLE, mediaType: 'text/css; charset=utf-8', key: css, make: () => css };
}
