/** Where the files lie that pages link to: feeds, indexes of stories, the Markdown of an article. */

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

const FEED_NAMES: Readonly<Record<FeedFormat, string>> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** The path of the feed of a list, in the list's folder. */
export function feedPath(folder: string, format: FeedFormat): string {
  return folder + FEED_NAMES[format];
}

/** The path of the style sheet that shows all feeds in browsers. */
export const FEED_STYLE = '/feed.css';

/** The path of the index that lies in a language's home, or of the file of one of its years. */
export function indexPath(home: string, year?: string): string {
  return `${home}articles${year === undefined ? '' : `-${year}`}.json`;
}

/** The path of the JSON Schema of these. */
export const INDEX_SCHEMA = '/articles.schema.json';

/** The name of the Markdown of an article, beside its page. */
export const MARKDOWN_NAME = 'index.md';

/** The path of the Markdown of the article at `path`. */
export function markdownPath(path: string): string {
  return path + MARKDOWN_NAME;
}
