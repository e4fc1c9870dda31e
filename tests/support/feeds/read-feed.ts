/** Reads feeds of all formats with a parser that others have written, into one shape. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

export interface ReadFeed {
  self: string | undefined;
  page: string | undefined;
  title: string | undefined;
  language: string | undefined;
  hubs: (string | undefined)[];
  entries: ReadEntry[];
}

export interface ReadEntry {
  id: string | undefined;
  url: string | undefined;
  title: string | undefined;
  /** Milliseconds since 1970. */
  published: number;
  updated: number;
  authors: (string | undefined)[];
  topics: (string | undefined)[];
  image: string | undefined;
  language: string | undefined;
  summary: string | undefined;
  content: string | undefined;
}

/** `path` tells the format: feed.xml, atom.xml or feed.json. */
export function readFeed(path: string, text: string): ReadFeed {
  if (path.endsWith('atom.xml')) return readAtom(text);
  return path.endsWith('.json') ? readJson(text) : readRss(text);
}

function readRss(text: string): ReadFeed {
  const { atom, ...feed } = parseRssFeed(text);
  const link = (rel: string) => atom?.links?.filter((one) => one.rel === rel).map(({ href }) => href) ?? [];
  return {
    self: link('self')[0],
    page: feed.link,
    title: feed.title,
    language: feed.language,
    hubs: link('hub'),
    entries: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      published: Date.parse(item.pubDate ?? ''),
      updated: Date.parse(item.atom?.updated ?? ''),
      authors: item.dc?.creators ?? [],
      topics: item.categories?.map(({ name }) => name) ?? [],
      image: item.media?.contents?.[0]?.url,
      language: item.dc?.languages?.[0],
      summary: item.description,
      content: item.content?.encoded,
    })),
  };
}

function readAtom(text: string): ReadFeed {
  const feed = parseAtomFeed(text);
  const href = (links: typeof feed.links, rel: string) => links?.find((link) => link.rel === rel)?.href;
  return {
    self: href(feed.links, 'self'),
    page: href(feed.links, 'alternate'),
    title: feed.title?.value,
    language: feed.xml?.lang,
    hubs: feed.links?.filter(({ rel }) => rel === 'hub').map((link) => link.href) ?? [],
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      url: href(entry.links, 'alternate'),
      title: entry.title?.value,
      published: Date.parse(entry.published ?? ''),
      updated: Date.parse(entry.updated ?? ''),
      authors: entry.authors?.map(({ name }) => name) ?? [],
      topics: entry.categories?.map(({ label }) => label) ?? [],
      image: href(entry.links, 'enclosure'),
      language: entry.xml?.lang,
      summary: entry.summary?.value,
      content: entry.content?.value,
    })),
  };
}

function readJson(text: string): ReadFeed {
  const feed = parseJsonFeed(JSON.parse(text));
  return {
    self: feed.feed_url,
    page: feed.home_page_url,
    title: feed.title,
    language: feed.language,
    hubs: feed.hubs?.map(({ url }) => url) ?? [],
    entries: (feed.items ?? []).map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      published: Date.parse(item.date_published ?? ''),
      updated: Date.parse(item.date_modified ?? ''),
      authors: item.authors?.map(({ name }) => name) ?? [],
      topics: item.tags ?? [],
      image: item.image,
      language: item.language,
      summary: item.summary,
      content: item.content_html,
    })),
  };
}
