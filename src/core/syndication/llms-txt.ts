/** Writes `llms.txt`, which tells language models what the newsroom is and where to read on (https://llmstxt.org). */

import type { Article } from '../articles/article.ts';
import { categoriesOf } from '../library/front-page.ts';
import { categoryName, siteName } from '../presentation/names.ts';
import { asContent, singleFile } from '../presentation/output-file-kind.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { indexPath, markdownPath } from '../routes/file-paths.ts';
import { escapeMarkdown, markdownAddress } from '../text/escape-markdown.ts';
import { homePath } from '../urls/permalink.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { indexedArticles } from './create-story-index.ts';

const LLMS_TXT = '/llms.txt';

/** How many stories of each category are named. */
const IN_CATEGORY = 10;

/**
 * The entry of `/llms.txt`; left out where there is no story, or where the newsroom has a `public/llms.txt` of its own.
 */
export const llmsTxt = singleFile({
  path: LLMS_TXT,
  mediaType: 'text/plain; charset=utf-8',
  when: ({ localesWithStories, publicFiles }) => localesWithStories.length > 0 && !publicFiles.has(LLMS_TXT),
  make: (context) => () => asContent(createLlmsTxt(context)),
});

/**
 * Writes the text of `llms.txt`: the newest stories of each category as links to their Markdown alternates, then the
 * story index of each language. It is in the first language that has stories of its own.
 */
export function createLlmsTxt(context: Pick<PageContext, 'site' | 'library' | 'categories' | 'dictionaryOf'>): string {
  const { library, site } = context;
  const tag = library.localesWithStories[0]?.tag ?? '';
  const articles = indexedArticles(tag, undefined, context);
  const sections = categoriesOf(tag, library).flatMap((category) => {
    const stories = articles.filter((article) => article.category === category).slice(0, IN_CATEGORY);
    const title = escapeMarkdown(categoryName(context, category, tag));
    return stories.length === 0 ? [] : [`## ${title}`, stories.map((story) => lineOf(story, context)).join('\n')];
  });
  const indexes = library.localesWithStories.map((locale) => {
    const url = pathToUrl(library.address, indexPath(homePath(site.permalinks, locale.path)));
    return `- ${link(locale.name, url)}: ${locale.tag}, JSON`;
  });
  return `${[
    `# ${escapeMarkdown(siteName(tag, context))}`,
    `> ${escapeMarkdown(context.dictionaryOf(tag).phrase(site.description))}`,
    ...sections,
    // The format's own word for links that may be skipped
    '## Optional',
    indexes.join('\n'),
  ].join('\n\n')}\n`;
}

function lineOf(article: Article, { library }: Pick<PageContext, 'library'>): string {
  const url = pathToUrl(library.address, markdownPath(library.pathOf(article)));
  return `- ${link(article.title, url)}: ${escapeMarkdown(article.description)}`;
}

function link(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](${markdownAddress(url)})`;
}
