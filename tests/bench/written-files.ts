/** Tells which files a build has written, by kind. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** When each file below a folder was written, by its path. */
export function fileTimes(folder: string): Map<string, number> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), statSync(path).mtimeMs]),
  );
}

const KINDS: readonly [kind: string, pattern: RegExp][] = [
  ['scripts and styles', /^_astro\//],
  ['pictures', /^_images\//],
  ['files of the search index', /^_search\//],
  ['pages of stories', /\/story-\d+\/index\.html$/],
  ['lists', /index\.html$/],
  ['Markdown alternates', /\.md$/],
  ['feeds', /(^|\/)(feed|atom)\.(xml|json)$/],
  ['sitemaps', /sitemap[^/]*\.xml$|(^|\/)sitemaps\//],
  ['others', /./],
];

/** How many files of each kind are new or were written again. */
export function writtenFiles(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [path, time] of after) {
    if (before.get(path) === time) continue;
    const [kind] = KINDS.find(([, pattern]) => pattern.test(path)) as (typeof KINDS)[number];
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
