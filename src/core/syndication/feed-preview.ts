/** Writes the HTML inside a feed that people see when they open the feed in a browser. */

import { element, type Xml } from '../text/xml.ts';
import type { Feed } from './feed.ts';

/**
 * Writes the HTML that stands inside a feed: what a feed is for, and the titles of its stories as links. Browsers show
 * XHTML wherever it stands in XML, and the style sheet hides the rest; feed readers pass over elements they don't know.
 *
 * @param format The name of the format, as people see it.
 */
export function createFeedPreview(
  format: string,
  { language, direction, title, pageUrl, preview: view, entries }: Feed,
): Xml {
  const stories = entries.map((entry, index) =>
    element(
      'li',
      {},
      element('a', { href: entry.url, ...(entry.language !== language && languageOf(entry)) }, entry.title),
      element('small', {}, view.dates[index]),
    ),
  );
  return element(
    'div',
    { xmlns: 'http://www.w3.org/1999/xhtml', lang: language, dir: direction },
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('p', {}, format),
    element('h1', {}, element('a', { href: pageUrl }, title)),
    element('p', {}, view.text),
    ...(stories.length > 0 ? [element('ul', {}, ...stories)] : []),
  );
}

function languageOf({ language, direction }: { language: string; direction: string }) {
  return { lang: language, hreflang: language, dir: direction };
}
