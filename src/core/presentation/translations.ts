/** Lists the languages of an article that search engines may find. */

import type { Article } from '../articles/article.ts';
import { isNoindex } from '../articles/article.ts';
import type { PageContext } from './page-context.ts';

/** One language of a page. */
export interface Translation {
  /** The BCP 47 tag of the language. */
  locale: string;
  /** The absolute address of the page in it. */
  url: string;
  /** Whether the other languages were translated from this one. */
  isSource?: boolean;
}

/**
 * Returns the languages of an article that search engines may find, its own included. The source is first, the others
 * follow in the newsroom's order.
 */
export function translationsOf(article: Article, { library }: Pick<PageContext, 'library'>): readonly Translation[] {
  const group = library.translations(article.story, article.kind);
  const known = translations.get(group) ?? findTranslations(group, library);
  translations.set(group, known);
  return known;
}

/** Those of each story, which every page of it prints. */
const translations = new WeakMap<Article[], readonly Translation[]>();

function findTranslations(group: Article[], library: PageContext['library']): readonly Translation[] {
  return group
    .filter((translation) => !isNoindex(translation))
    .sort((a, b) => Number(b.isSource) - Number(a.isSource))
    .map((translation) => ({
      locale: translation.locale,
      url: library.urlOf(translation),
      isSource: translation.isSource,
    }));
}
