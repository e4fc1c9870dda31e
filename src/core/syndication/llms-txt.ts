/** `llms.txt`: what a language model should know of the newsroom first, and where it reads on (https://llmstxt.org). */

import type { Article } from '../articles/article.ts';
import { localeOf } from '../i18n/locale.ts';
import { categoriesOf } from '../library/front-page.ts';
import { categoryName, siteName } from '../presentation/names.ts';
import { type PageContext } from '../presentation/page-context.ts';
import { indexPath, markdownPath } from '../routes/output-file.ts';
import { escapeMarkdown, markdownAddress } from '../text/escape-markdown.ts';
import { fillPermalink } from '../urls/permalink.ts';
import { pathToUrl } from '../urls/site-url.ts';
import { indexedArticles } from './create-story-index.ts';

/** The newest stories of each category. */
const IN_CATEGORY = 10;

/** In the language of the newsroom's first home; `tellers` are the languages that have an index. */
export function createLlmsTxt(tellers: string[], context: PageContext): string {
  const { library, site } = context;
  const [tag = ''] = tellers;
  const articles = indexedArticles(tag, undefined, context);
  const sections = categoriesOf(tag, library).flatMap((category) => {
    const stories = articles.filter((article) => article.category === category).slice(0, IN_CATEGORY);
    const title = escapeMarkdown(categoryName(context, category, tag));
    return stories.length === 0 ? [] : [`## ${title}`, stories.map((story) => lineOf(story, context)).join('\n')];
  });
  const indexes = tellers.map((teller) => {
    const { name, path } = localeOf(context, teller);
    const front = fillPermalink(site.permalinks.home, { locale: path });
    return `- ${link(name, pathToUrl(library.address, indexPath(front)))}: ${teller}, JSON`;
  });
  return `${[
    `# ${escapeMarkdown(siteName(tag, context))}`,
    `> ${escapeMarkdown(context.dictionaryOf(tag).phrase(site.description))}`,
    ...sections,
    // The format's own word for what may be left out
    '## Optional',
    indexes.join('\n'),
  ].join('\n\n')}\n`;
}

function lineOf(article: Article, { library }: PageContext): string {
  const url = pathToUrl(library.address, markdownPath(library.pathOf(article)));
  return `- ${link(article.title, url)}: ${escapeMarkdown(article.description)}`;
}

function link(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](${markdownAddress(url)})`;
}
