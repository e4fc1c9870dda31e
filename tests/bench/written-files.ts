/** Tells which files a build has written, by kind, and what they take on disk. */
import { existsSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** When each file below a folder was written, by its path. */
export function fileTimes(folder: string): Map<string, number> {
  return new Map([...files(folder)].map(([path, { mtimeMs }]) => [path, mtimeMs]));
}

/**
 * What an output and the cache beside it take on disk, in MB of 1,048,576 bytes: by kind what lies in the output, then
 * what lies in the cache alone. A file with two names counts once.
 */
export function diskUse(outDir: string, cache: string): Record<string, number> {
  const seen = new Set<number>();
  const use: Record<string, number> = {};
  const add = (kind: string, { ino, blocks }: Stats) => {
    if (seen.has(ino)) return;
    seen.add(ino);
    use[kind] = (use[kind] ?? 0) + (blocks * BLOCK) / 2 ** 20;
  };
  for (const [path, stats] of files(outDir)) add(kindOf(path), stats);
  for (const [path, stats] of files(cache)) add(`cache: ${path.split('/')[0]}`, stats);
  return use;
}

/** The unit of `blocks`, in bytes (stat(2)). */
const BLOCK = 512;

function* files(folder: string): Generator<[path: string, stats: Stats]> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield [relative(folder, path).replaceAll('\\', '/'), statSync(path)];
  }
}

const KINDS: readonly [kind: string, pattern: RegExp][] = [
  ['scripts and styles', /^_astro\//],
  ['cards', /^_images\/[^/]*card[^/]*\.jpeg$/],
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
    const kind = kindOf(path);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function kindOf(path: string): string {
  const [kind] = KINDS.find(([, pattern]) => pattern.test(path)) as (typeof KINDS)[number];
  return kind;
}
