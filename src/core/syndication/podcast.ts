/**
 * Writes what programs for podcasts want in an RSS feed: Apple's elements
 * (https://podcasters.apple.com/support/823-podcast-requirements) and those of Podcasting 2.0
 * (https://podcastnamespace.org/).
 */
import { element, type Xml } from '../text/xml.ts';
import type { FeedEntry, Show } from './feed.ts';

/** The namespaces of a show, besides those of every feed. */
export const SHOW_NAMESPACES = {
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
};

/** Returns the elements that tell of a show. */
export function showElements({ image, author, email, category, explicit, type, guid }: Show): Xml[] {
  return [
    element('itunes:author', {}, author),
    ...(email
      ? [element('itunes:owner', {}, element('itunes:name', {}, author), element('itunes:email', {}, email))]
      : []),
    element('itunes:image', { href: image }),
    element('itunes:category', { text: category }),
    element('itunes:explicit', {}, String(explicit)),
    element('itunes:type', {}, type),
    ...(guid ? [element('podcast:guid', {}, guid)] : []),
    ...(email ? [element('podcast:locked', { owner: email }, 'no')] : []),
  ];
}

/** Returns the elements that tell of an episode; the list is empty for a story without a recording. */
export function episodeElements({ enclosure, authors, picture }: FeedEntry): Xml[] {
  if (!enclosure) return [];
  const { url, type, bytes, seconds } = enclosure;
  return [
    element('enclosure', { url, length: bytes, type }),
    element('itunes:duration', {}, String(seconds)),
    ...(authors.length > 0 ? [element('itunes:author', {}, authors.map(({ name }) => name).join(', '))] : []),
    ...(picture ? [element('itunes:image', { href: picture.url })] : []),
    element('itunes:episodeType', {}, 'full'),
  ];
}
