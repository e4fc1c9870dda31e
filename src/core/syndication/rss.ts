/** Writes feeds as RSS 2.0 (https://www.rssboard.org/rss-specification). */

import { GENERATOR } from '../pages/notice-page.ts';
import { element, escapeXml, type Xml, xmlDocument } from '../text/xml.ts';
import { type Feed, type FeedEntry, topicsOf } from './feed.ts';
import { mediaElements } from './feed-media.ts';
import { createFeedPreview } from './feed-preview.ts';
import { episodeElements, SHOW_NAMESPACES, showElements } from './podcast.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** Writes a feed as an RSS 2.0 document, with elements of Atom, Dublin Core, the content module and Media RSS. */
export function writeRss(feed: Feed): string {
  const { title, pageUrl, description, language, updated, url, hub, icon } = feed;
  const channel = element(
    'channel',
    {},
    createFeedPreview('RSS', feed),
    element('title', {}, title),
    element('link', {}, pageUrl),
    element('description', {}, description),
    element('language', {}, language),
    element('lastBuildDate', {}, toRfc822(updated)),
    element('generator', {}, GENERATOR),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: url }),
    ...(hub ? [element('atom:link', { rel: 'hub', href: hub })] : []),
    ...(icon
      ? [element('image', {}, element('url', {}, icon), element('title', {}, title), element('link', {}, pageUrl))]
      : []),
    ...(feed.show ? showElements(feed.show) : []),
    ...feed.entries.map((entry) => itemOf(entry, feed.show !== undefined)),
  );
  return xmlDocument(
    element('rss', { version: '2.0', ...NAMESPACES, ...(feed.show && SHOW_NAMESPACES) }, channel),
    feed.preview.styleHref,
  );
}

/** Pictures are Media RSS: an `enclosure` needs the length of its file, and is the recording of a show. */
function itemOf(entry: FeedEntry, isOfShow: boolean): Xml {
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, toRfc822(entry.published)),
    element('atom:updated', {}, entry.updated),
    ...entry.authors.map(({ name }) => element('dc:creator', {}, name)),
    ...topicsOf(entry).map(({ name }) => element('category', {}, name)),
    element('dc:language', {}, entry.language),
    // A description is HTML, but some programs show it as text: so no more is escaped than HTML needs
    element('description', {}, escapeXml(entry.summary)),
    element('content:encoded', {}, entry.content()),
    ...mediaElements(entry),
    ...(isOfShow ? episodeElements(entry) : []),
  );
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Writes an RFC 3339 date-time with its offset as RSS wants it (RFC 5322, 3.3): `Thu, 29 Feb 2024 09:30:00 +0800`. */
export function toRfc822(iso: string): string {
  const [, date = '', time = '', offset = ''] =
    /^(.{10})T(\d\d:\d\d(?::\d\d)?)[\d.]*(Z|[+-]\d\d:\d\d)$/.exec(iso) ?? [];
  const day = new Date(`${date}T00:00:00Z`);
  const [year, , dayOfMonth] = date.split('-');
  const zone = offset === 'Z' ? '+0000' : offset.replace(':', '');
  return `${DAYS[day.getUTCDay()]}, ${dayOfMonth} ${MONTHS[day.getUTCMonth()]} ${year} ${time.padEnd(8, ':00')} ${zone}`;
}
