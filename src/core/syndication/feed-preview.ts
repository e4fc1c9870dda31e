/** The part of a feed that readers see who open it in a browser: HTML inside XML, which the style sheet shows alone. */

import { element, type Xml } from '../text/xml.ts';
import type { Feed } from './feed.ts';

/** Browsers draw HTML wherever it stands in XML, with working links; feed readers leave out what is not theirs. */
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
