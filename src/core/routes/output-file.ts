/** Files that a newsroom publishes for machines: which there are, and where. */
import type { Article } from '../articles/article.ts';
import type { Listing } from '../listings/listings.ts';
import type { IndexablePage } from './indexable.ts';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** What a file for machines holds. */
export type DataFileKind =
  | { type: 'feed'; format: FeedFormat; listing: Listing }
  | { type: 'sitemap-index' }
  /** A part of the pages of a language. */
  | { type: 'sitemap'; pages: IndexablePage[] }
  | { type: 'news-sitemap'; articles: Article[] }
  | { type: 'robots' }
  /** The style sheet of all feeds. */
  | { type: 'feed-style' }
  /** The stories of a language as JSON: the newest, or all of a year. */
  | { type: 'index'; year?: string }
  /** The JSON Schema of those. */
  | { type: 'index-schema' }
  /** `llms.txt` */
  | { type: 'llms' }
  /** A story as Markdown. */
  | { type: 'twin'; article: Article };

/** A file as it is published, made when it is asked for. */
export interface OutputFile {
  /** Below the output folder, decoded, with a first slash. */
  path: string;
  /** Media type, with its charset for text. */
  mediaType: string;
  /** Changes whenever the content would. */
  key: string;
  make(): string;
}

const FEED_NAMES: Readonly<Record<FeedFormat, string>> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** As they are served: browsers show XML with its style sheet only where it doesn’t call itself a feed. */
export const FEED_MEDIA_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/xml; charset=utf-8',
  atom: 'application/xml; charset=utf-8',
  json: 'application/feed+json',
};

/** The path of the feed of a list whose page lies at `front`. */
export function feedPath(front: string, format: FeedFormat): string {
  return front + FEED_NAMES[format];
}

/** The path of the style sheet that shows all feeds in browsers. */
export const FEED_STYLE = '/feed.css';

export const LLMS_TXT = '/llms.txt';

/** The path of the index that lies beside a language's home, or of the file of one of its years. */
export function indexPath(front: string, year?: string): string {
  return `${front}articles${year === undefined ? '' : `-${year}`}.json`;
}

/** The path of the JSON Schema of these. */
export const INDEX_SCHEMA = '/articles.schema.json';

/** The name of the Markdown of an article, beside its page. */
export const MARKDOWN_NAME = 'index.md';

/** The path of the Markdown of the article at `path`. */
export function markdownPath(path: string): string {
  return path + MARKDOWN_NAME;
}
