/** Compares two builds of one newsroom: which pages differ, in which parts, and whether a codemod or the generator is why. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pageFile } from '../../core/urls/page-path.ts';
import { comparePages, type PartChange } from './page-parts.ts';

/** What a page is, as far as its output tells. */
export type PageKind = 'article' | 'front page' | 'other page' | 'redirect';

/** A page that is in both builds, and differs. */
export interface ChangedPage {
  path: string;
  kind: PageKind;
  /** Whether a codemod has changed the text that it is made of. */
  isByCodemod: boolean;
  parts: PartChange[];
}

/** How two builds differ. */
export interface SiteComparison {
  /** How many pages of each kind the new build has. */
  pages: Record<PageKind, number>;
  changed: ChangedPage[];
  /** Pages that one of the two has alone. */
  added: string[];
  removed: string[];
  /** Whether codemods have changed anything. */
  hasCodemods: boolean;
  /** How many other files differ, are new or gone, by their kind. */
  files: Record<string, number>;
}

/**
 * Compares the folders of two builds.
 *
 * @param changedFiles The content files that codemods have changed: `content/articles/2026/quay/en.md`.
 */
export function compareSites(before: string, after: string, changedFiles: readonly string[]): SiteComparison {
  const [old, fresh] = [new Set(filesOf(before)), new Set(filesOf(after))];
  const stories = readStories(after, fresh);
  const edited = new Set(
    changedFiles.map((file) => file.replace(/^.*?(?:^|\/)(?:articles|pages)\//, '').replace(/\.md$/, '')),
  );
  const comparison: SiteComparison = {
    pages: { article: 0, 'front page': 0, 'other page': 0, redirect: 0 },
    changed: [],
    added: [],
    removed: [...old].filter((path) => isPage(path) && !fresh.has(path)),
    hasCodemods: edited.size > 0,
    files: {},
  };
  const count = (path: string) => {
    const kind = kindOfFile(path);
    comparison.files[kind] = (comparison.files[kind] ?? 0) + 1;
  };
  for (const path of [...fresh].sort()) {
    const bytes = readFileSync(join(after, path));
    if (!isPage(path)) {
      if (!old.has(path) || !readFileSync(join(before, path)).equals(bytes)) count(path);
      continue;
    }
    const html = bytes.toString('utf8');
    const kind = kindOfPage(path, html, stories);
    comparison.pages[kind] += 1;
    if (!old.has(path)) comparison.added.push(path);
    else if (!readFileSync(join(before, path)).equals(bytes)) {
      const parts = comparePages(readFileSync(join(before, path), 'utf8'), html);
      comparison.changed.push({ path, kind, isByCodemod: edited.has(stories.articles.get(path) ?? ''), parts });
    }
  }
  for (const path of old) if (!isPage(path) && !fresh.has(path)) count(path);
  return comparison;
}

interface Stories {
  /** `2026/quay/en`, by the path of the page. */
  articles: Map<string, string>;
  homes: Set<string>;
}

/** Reads the indexes of stories, which say of each article its address, story and language. */
function readStories(folder: string, files: ReadonlySet<string>): Stories {
  const stories: Stories = { articles: new Map(), homes: new Set() };
  for (const path of files) {
    if (!/(^|\/)articles(-\d+)?\.json$/.test(path)) continue;
    const { url, home, articles } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as StoryIndex;
    if (!Array.isArray(articles) || typeof url !== 'string') continue;
    // Addresses begin with the host and the base path; the index knows its own
    const base = decodeURI(url).slice(0, -path.length);
    const pageOf = (address: string) => pageFile(`/${decodeURI(address).slice(base.length)}`).slice(1);
    if (typeof home === 'string') stories.homes.add(pageOf(home));
    for (const one of articles) stories.articles.set(pageOf(one.url), `${one.story}/${one.language}`);
  }
  return stories;
}

interface StoryIndex {
  url?: string;
  home?: string;
  articles?: { url: string; story: string; language: string }[];
}

function kindOfPage(path: string, html: string, { articles, homes }: Stories): PageKind {
  if (articles.has(path)) return 'article';
  if (homes.has(path)) return 'front page';
  return /<meta http-equiv="refresh"/i.test(html) ? 'redirect' : 'other page';
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

function kindOfFile(path: string): string {
  if (path.startsWith('_astro/')) return 'scripts and styles';
  if (/(^|\/)(feed|atom|podcast)[^/]*\.(xml|json)$/.test(path)) return 'feeds';
  if (/sitemap[^/]*\.xml$/.test(path)) return 'sitemaps';
  if (/\.(avif|webp|jpe?g|png|gif|svg|ico)$/.test(path)) return 'pictures';
  if (/(^|\/)(pagefind|_?search)\//.test(path)) return 'search';
  if (path.endsWith('.md')) return 'Markdown';
  return path.startsWith('_') && !path.includes('/') ? 'settings of hosts' : 'other files';
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}
