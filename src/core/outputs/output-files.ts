/**
 * The one table of the output files, which a newsroom publishes besides its pages and pictures, and how they are made.
 */

import { indexNowKey } from '../announcements/index-now-key.ts';
import { robotsTxt } from '../crawlers/robots-txt.ts';
import { newsSitemaps, sitemapIndex, sitemaps } from '../crawlers/sitemaps.ts';
import { deskConfig, deskPage, deskStyle } from '../desk/desk-files.ts';
import { hostHeaders } from '../hosting/headers.ts';
import { hostFiles } from '../hosting/host-files.ts';
import { jekyllMark } from '../hosting/jekyll-mark.ts';
import { redirectRules } from '../hosting/redirect-rules.ts';
import { currencies } from '../presentation/currencies-file.ts';
import type { FilePlace, OutputFileKind, OutputTools } from '../presentation/output-file-kind.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { MARKDOWN_FILE } from '../routes/content-file.ts';
import type { OutputFile, OutputFileCollector } from '../routes/output-file.ts';
import { correctionsFeeds } from '../syndication/corrections-feed.ts';
import { feedStyle, feeds } from '../syndication/feed-files.ts';
import { llmsTxt } from '../syndication/llms-txt.ts';
import { markdownAlternates } from '../syndication/markdown-alternate.ts';
import { storiesFile } from '../syndication/stories-file.ts';
import { storyIndexes, storyIndexSchemaFile } from '../syndication/story-index-files.ts';
import { tableFiles } from '../syndication/table-files.ts';
import { updatesFiles } from '../syndication/updates-file.ts';
import { scriptWords } from './script-words.ts';

/** The kinds of output files by name. Where two want one address, the kind that stands first here gets it. */
const OUTPUT_FILES = {
  /** `/feed.css` */
  feedStyle,
  /** `/articles.schema.json` */
  storyIndexSchema: storyIndexSchemaFile,
  /** `/stories.json` */
  storiesFile,
  /** `/llms.txt` */
  llmsTxt,
  /** `/en/feed.xml`, `/en/atom.xml`, `/en/feed.json`, the same for categories and authors, the first for tags and series. */
  feeds,
  /** `/en/corrections/feed.xml` */
  correctionsFeeds,
  /** `/en/articles.json` and `/en/articles-2024.json` */
  storyIndexes,
  /** `updates.json` beside each story that is live coverage. */
  updatesFiles,
  /** `/en/currencies.json` */
  currencies,
  /** `/sitemap.xml` */
  sitemapIndex,
  /** `/sitemap.en.xml`, or `/sitemap.en.2024.xml` in a large newsroom. */
  sitemaps,
  /** `/sitemap-news.xml` */
  newsSitemaps,
  /** `/robots.txt` */
  robotsTxt,
  /** `/<key>.txt` */
  indexNowKey,
  /** `index.md` beside the page of each article. */
  [MARKDOWN_FILE]: markdownAlternates,
  /** `table-1.csv` beside the page of an article with a large table. */
  tableFiles,
  /** `/_words/pt-BR.json` */
  scriptWords,
  /** `/desk/index.html` */
  deskPage,
  /** `/desk/config.json` */
  deskConfig,
  /** `/desk/preview.css` */
  deskStyle,
  /** `/_headers` */
  hostHeaders,
  /** `/_redirects` */
  redirectRules,
  /** `/.htaccess`, `/vercel.json` or `/firebase.json` */
  hostFiles,
  /** `/.nojekyll` */
  jekyllMark,
} as const;

const ENTRIES = Object.entries(OUTPUT_FILES) as [name: string, kind: OutputFileKind<unknown>][];

/** Collects the routes of all output files that have one, for the route table. */
export const OUTPUT_FILE_COLLECTORS: readonly OutputFileCollector[] = ENTRIES.map(([file, kind]) => ({
  *collect(source, pages) {
    if (!('when' in kind)) return;
    for (const { locale, item } of kind.when(source, pages)) {
      const path = kind.path(item, locale, source);
      yield { path, locale: locale.tag, file, ...(item !== undefined && { item }) };
    }
  },
}));

/**
 * Returns all output files of a newsroom, sorted by path. Their texts are made when they are asked for. Where the
 * newsroom has a file of the same path in `public/`, the output file is left out, unless it takes that one up.
 */
export function createOutputFiles(context: PageContext, tools: OutputTools): OutputFile[] {
  const { routes, publicFiles } = context.library;
  const byKind = Map.groupBy(routes, (route) => (route.kind === 'file' ? route.file : undefined));
  return ENTRIES.flatMap(([name, kind]) => {
    const places = 'from' in kind ? [...kind.from(context)] : ((byKind.get(name) ?? []) as FilePlace<unknown>[]);
    const wanted = places.filter(({ path }) => !publicFiles.has(path) || ('addsToPublic' in kind && kind.addsToPublic));
    if (wanted.length === 0) return [];
    const contentOf = kind.make(context, tools);
    return wanted.map((place): OutputFile => {
      const mediaType = typeof kind.mediaType === 'string' ? kind.mediaType : kind.mediaType(place.item);
      return { path: place.path, mediaType, ...contentOf(place) };
    });
  }).sort((a, b) => (a.path < b.path ? -1 : 1));
}
