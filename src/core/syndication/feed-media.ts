/** The picture above a story as Media RSS (https://www.rssboard.org/media-rss), which Atom may hold too. */

import { element, type Xml } from '../text/xml.ts';
import type { FeedEntry } from './feed.ts';

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
