/** Walks through a site as readers and crawlers do, from its front pages, feeds and sitemaps. */
import { posix } from 'node:path';

const STARTS = [
  'index.html',
  'en/index.html',
  '404.html',
  'en/feed.xml',
  'sitemap.xml',
  '_search/en/pagefind-entry.json',
];

const LINKS = [
  /(?:href|src)="(\/[^"]*)"/g,
  /srcset="([^"]*)"/g,
  /url\((\/[^)]*)\)/g,
  /import "(\/[^"]*)"/g,
  /<(?:link|loc)>https:\/\/a\.example(\/[^<]*)</g,
  /"(\/_search\/[^"]*)"/g,
  /\]\((\/[^)]*)\)/g,
];

/**
 * Names every link, picture, script, style, entry of a feed or piece of search that leads nowhere; nothing where the site
 * was never published. `read` returns the text of the file at a path, or `undefined`.
 */
export function missingLinks(read: (path: string) => string | undefined): string[] {
  const open = STARTS.filter((path) => read(path) !== undefined);
  const seen = new Set(open);
  const missing: string[] = [];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const link of linksIn(read(path) ?? '')) {
      const target = link.endsWith('/') ? posix.join(link, 'index.html').slice(1) : link.slice(1);
      if (seen.has(target)) continue;
      seen.add(target);
      if (read(target) === undefined) missing.push(`${path} → ${target}`);
      else open.push(target);
    }
  }
  return missing;
}

function linksIn(text: string): string[] {
  return LINKS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(([, found = '']) =>
    found.split(',').map((one) => one.trim().split(' ')[0] ?? ''),
  );
}
