/**
 * Makes the paths of the output files that pages or services know: feeds, story indexes, currencies, Markdown alternates,
 * anchors of updates, the list of stories.
 */

import { folderOf } from '../urls/page-path.ts';

/** The formats in which each feed is published. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;

/** A format in which feeds are published. */
export type FeedFormat = (typeof FEED_FORMATS)[number];

const FEED_NAMES: Readonly<Record<FeedFormat, string>> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** Returns the path of a feed of a list, by the path of its page or by its folder. */
export function feedPath(folder: string, format: FeedFormat): string {
  return folderOf(folder) + FEED_NAMES[format];
}

/** The path of the style sheet that shows all feeds in browsers. */
export const FEED_STYLE = '/feed.css';

/**
 * Returns the path of the story index of a language, or of its file for one year. `home` is the path of the language's
 * home.
 */
export function indexPath(home: string, year?: string): string {
  return `${folderOf(home)}articles${year === undefined ? '' : `-${year}`}.json`;
}

/** The path of the JSON Schema of the story index. */
export const INDEX_SCHEMA = '/articles.schema.json';

/** The path of the list of stories, which the service of likes reads. */
export const STORIES_LIST = '/stories.json';

/** Returns the path of the CSV file of a table, by its number from 1, beside the page at `path`. */
export function tablePath(path: string, number: number): string {
  return `${folderOf(path)}table-${number}.csv`;
}

/** The file name of a Markdown alternate, which lies beside the page of its article. */
export const MARKDOWN_NAME = 'index.md';

/** Returns the path of the Markdown alternate of the article at `path`. */
export function markdownPath(path: string): string {
  return folderOf(path) + MARKDOWN_NAME;
}

/** Returns the path of the file with the anchors of the updates of the article at `path`. */
export function updatesPath(path: string): string {
  return `${folderOf(path)}updates.json`;
}

/** Returns the path of the file of currencies of a language. `home` is the path of the language's home. */
export function currenciesPath(home: string): string {
  return `${folderOf(home)}currencies.json`;
}
