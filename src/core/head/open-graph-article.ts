/** Builds the Open Graph properties that only articles have (https://ogp.me/#type_article). */

import type { Article } from '../articles/article.ts';
import { lastChange } from '../articles/last-change.ts';
import { momentToIso } from '../i18n/moment.ts';
import { articleTags, categoryName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { createPeople } from '../structured-data/people.ts';
import type { Head } from './head.ts';

/**
 * Returns the properties of an article, as pairs for `<meta property>`. A standing page has only that of its last
 * change.
 */
export function openGraphArticle(
  article: Article,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'authors' | 'dictionaryOf'>,
): Head['properties'] {
  const { timeZone } = context.site;
  const { locale, date } = article;
  const changed = lastChange(article, timeZone);
  const modified: Head['properties'] =
    changed === undefined || changed === date ? [] : [['article:modified_time', momentToIso(changed, timeZone)]];
  if (article.kind === 'standing') return modified;
  const profiles = createPeople(article, context).author.flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
  return [
    ['article:published_time', momentToIso(date, timeZone)],
    ...modified,
    ['article:section', categoryName(context, article.category, locale)],
    ...articleTags(article, context).map(({ name }): [string, string] => ['article:tag', name]),
    ...profiles.map((url): [string, string] => ['article:author', url]),
  ];
}
