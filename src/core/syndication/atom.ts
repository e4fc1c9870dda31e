/** Writes a feed as Atom (RFC 4287). */

import { GENERATOR } from '../pages/notice-page.ts';
import { element, type Xml, xmlDocument } from '../text/xml.ts';
import { type Feed, type FeedEntry, topicsOf } from './feed.ts';
import { mediaElements } from './feed-media.ts';
import { createFeedPreview } from './feed-preview.ts';

/** Writes a feed as an Atom document (RFC 4287), with its pictures as Media RSS. */
export function writeAtom(feed: Feed): string {
  const { id, title, description, updated, url, pageUrl, hub, icon, publisher, language } = feed;
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:media': 'http://search.yahoo.com/mrss/', 'xml:lang': language },
    createFeedPreview('Atom', feed),
    element('id', {}, id),
    element('title', {}, title),
    element('subtitle', {}, description),
    element('updated', {}, updated),
    element('author', {}, element('name', {}, publisher.name), element('uri', {}, publisher.url)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: url }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: pageUrl }),
    ...(hub ? [element('link', { rel: 'hub', href: hub })] : []),
    ...(icon ? [element('icon', {}, icon)] : []),
    element('generator', {}, GENERATOR),
    ...feed.entries.map(entryOf),
  );
  return xmlDocument(root, feed.preview.styleHref);
}

function entryOf(entry: FeedEntry): Xml {
  const { id, url, title, updated, published, language, authors, summary, picture } = entry;
  return element(
    'entry',
    { 'xml:lang': language },
    element('id', {}, id),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: url }),
    ...(picture ? [element('link', { rel: 'enclosure', type: picture.mediaType, href: picture.url })] : []),
    element('published', {}, published),
    element('updated', {}, updated),
    ...authors.map(({ name, url }) =>
      element('author', {}, element('name', {}, name), ...(url ? [element('uri', {}, url)] : [])),
    ),
    ...topicsOf(entry).map((topic) => element('category', { term: topic.id, label: topic.name })),
    element('summary', {}, summary),
    element('content', { type: 'html' }, entry.content()),
    ...mediaElements(entry),
  );
}
