/** Writes the cover of a story as Media RSS (https://www.rssboard.org/media-rss), which Atom feeds may hold too. */

import { element, type Xml } from '../text/xml.ts';
import type { FeedEntry } from './feed.ts';

/** Returns the `media:content` element of an entry's cover; the list is empty where the story has no cover. */
export function mediaElements({ picture }: FeedEntry): Xml[] {
  if (!picture) return [];
  const { url, mediaType, width, height, alt, credit } = picture;
  return [
    element(
      'media:content',
      { url, type: mediaType, medium: 'image', width, height },
      ...(alt ? [element('media:description', { type: 'plain' }, alt)] : []),
      ...(credit ? [element('media:credit', {}, credit)] : []),
    ),
  ];
}
