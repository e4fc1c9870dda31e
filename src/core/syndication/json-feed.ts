/** Writes feeds as JSON Feed (https://www.jsonfeed.org/version/1.1/). */
import { type Feed, type FeedEntry, topicsOf } from './feed.ts';

/** Writes a feed as a JSON Feed 1.1, indented by one space. */
export function writeJsonFeed(feed: Feed): string {
  const { title, pageUrl, url, description, icon, publisher, language, hub, preview: view, entries } = feed;
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: pageUrl,
    feed_url: url,
    description,
    user_comment: view.text,
    ...(icon && { icon }),
    authors: [publisher],
    language,
    ...(hub && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: entries.map(itemOf),
  };
  return `${JSON.stringify(json, undefined, 1)}\n`;
}

function itemOf(entry: FeedEntry): object {
  const { id, url, title, summary, published, updated, authors, language, picture, enclosure } = entry;
  return {
    id,
    url,
    title,
    content_html: entry.content(),
    summary,
    ...(picture && { image: picture.url }),
    ...(enclosure && {
      attachments: [
        {
          url: enclosure.url,
          mime_type: enclosure.type,
          size_in_bytes: enclosure.bytes,
          duration_in_seconds: enclosure.seconds,
        },
      ],
    }),
    date_published: published,
    date_modified: updated,
    ...(authors.length > 0 && { authors }),
    tags: topicsOf(entry).map(({ name }) => name),
    language,
  };
}
