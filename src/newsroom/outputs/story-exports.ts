/** What is published for programs besides feeds: Markdown of every story, an index of each language, `llms.txt`. */

import type { Article } from '../../core/articles/article.ts';
import { isNoindex } from '../../core/articles/article.ts';
import type { PageContext } from '../../core/presentation/page-context.ts';
import { INDEX_SCHEMA, LLMS_TXT, markdownPath, type OutputFile } from '../../core/routes/output-file.ts';
import type { RouteOf } from '../../core/routes/route-table.ts';
import { createIndexedStory, createIndexHead, storiesOfIndex } from '../../core/syndication/create-story-index.ts';
import { createLlmsTxt } from '../../core/syndication/llms-txt.ts';
import { createMarkdownAlternate } from '../../core/syndication/markdown-alternate.ts';
import { createStoryFacts } from '../../core/syndication/story-facts.ts';
import { createStoryFrame } from '../../core/syndication/story-frame.ts';
import { writeIndexSchema, writeStoryIndex } from '../../core/syndication/story-index.ts';
import { pathToUrl } from '../../core/urls/site-url.ts';
import { readBody } from '../articles/body-cache.ts';
import type { Newsroom } from '../reading/read-newsroom.ts';
import type { StoryKeys } from './story-keys.ts';

export function createMachineFiles({ library, bodies }: Newsroom, context: PageContext, keys: StoryKeys): OutputFile[] {
  const twin = (article: Article): OutputFile => ({
    path: markdownPath(library.pathOf(article)),
    mediaType: 'text/markdown; charset=utf-8',
    key: keys.whole(article),
    make() {
      const story = { facts: createStoryFacts(article, context), frame: createStoryFrame(article, context) };
      return createMarkdownAlternate(article, story, readBody(bodies, article), context);
    },
  });
  const index = ({ path, locale }: RouteOf<'file'>, year?: string): OutputFile => {
    const head = createIndexHead(locale, year, context);
    const stories = storiesOfIndex(locale, year, context);
    const entryOf = (article: Article) => createIndexedStory(article, createStoryFacts(article, context), context);
    return {
      path,
      mediaType: 'application/json',
      key: JSON.stringify([head, stories.map(keys.indexed)]),
      make: () => writeStoryIndex({ ...head, articles: stories.map(entryOf) }),
    };
  };
  const made = library.routes.flatMap((page): OutputFile[] => {
    if (page.kind === 'article') return isNoindex(page.article) ? [] : [twin(page.article)];
    if (page.kind !== 'file') return [];
    if (page.file.type === 'index') return [index(page, page.file.year)];
    if (page.file.type === 'index-schema')
      return [text(page.path, 'application/schema+json', writeIndexSchema(pathToUrl(library.address, INDEX_SCHEMA)))];
    if (page.file.type !== 'llms') return [];
    const tellers = library.homes.map(({ tag }) => tag).filter((tag) => library.listingIds(tag, 'all').length > 0);
    return [text(LLMS_TXT, 'text/plain; charset=utf-8', createLlmsTxt(tellers, context))];
  });
  return made;
}

/** A file that is its own key. */
function text(path: string, mediaType: string, content: string): OutputFile {
  return { path, mediaType, key: content, make: () => content };
}
