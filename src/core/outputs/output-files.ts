/** The one table of the files that a newsroom publishes besides its pages and pictures, and how all of them are made. */
import { robotsTxt } from '../crawlers/robots-txt.ts';
import { newsSitemaps, sitemapIndex, sitemaps } from '../crawlers/sitemaps.ts';
import { hostHeaders } from '../hosting/headers.ts';
import { redirectRules } from '../hosting/redirect-rules.ts';
import type { FileClaim, OutputFileKind, OutputTools } from '../presentation/output-file-kind.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { MARKDOWN_FILE } from '../routes/content-file.ts';
import type { OutputFile, OutputFileCollector } from '../routes/output-file.ts';
import { feedStyle, feeds } from '../syndication/feed-files.ts';
import { llmsTxt } from '../syndication/llms-txt.ts';
import { markdownAlternates } from '../syndication/markdown-alternate.ts';
import { storyIndexes, storyIndexSchemaFile } from '../syndication/story-index-files.ts';

/** By a name of their own; in this order they claim their addresses. */
const OUTPUT_FILES = {
  feedStyle,
  storyIndexSchema: storyIndexSchemaFile,
  llmsTxt,
  feeds,
  storyIndexes,
  sitemapIndex,
  sitemaps,
  newsSitemaps,
  robotsTxt,
  [MARKDOWN_FILE]: markdownAlternates,
  hostHeaders,
  redirectRules,
} as const;

const ENTRIES = Object.entries(OUTPUT_FILES) as [name: string, kind: OutputFileKind<unknown>][];

/** The claims of all of them, for the library. */
export const OUTPUT_FILE_COLLECTORS: readonly OutputFileCollector[] = ENTRIES.map(([file, kind]) => ({
  *collect(source, pages) {
    if (!('when' in kind)) return;
    for (const { locale, item } of kind.when(source, pages)) {
      const path = kind.path(item, locale, source);
      yield { path, locale: locale.tag, file, ...(item !== undefined && { item }) };
    }
  },
}));

/** All files of a newsroom, in the order of their paths. A file of the same name in `public/` takes the place of one. */
export function createOutputFiles(context: PageContext, tools: OutputTools): OutputFile[] {
  const { routes, publicFiles } = context.library;
  const claimed = Map.groupBy(routes, (route) => (route.kind === 'file' ? route.file : undefined));
  return ENTRIES.flatMap(([name, kind]) => {
    const claims = 'from' in kind ? [...kind.from(context)] : ((claimed.get(name) ?? []) as FileClaim<unknown>[]);
    const wanted = claims.filter(({ path }) => !publicFiles.has(path));
    if (wanted.length === 0) return [];
    const contentOf = kind.make(context, tools);
    return wanted.map((claim): OutputFile => {
      const mediaType = typeof kind.mediaType === 'string' ? kind.mediaType : kind.mediaType(claim.item);
      return { path: claim.path, mediaType, ...contentOf(claim) };
    });
  }).sort((a, b) => (a.path < b.path ? -1 : 1));
}
