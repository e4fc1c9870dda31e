/** The languages of a page that search engines may find. */

import type { Article } from '../articles/article.ts';
import { isNoindex } from '../articles/article.ts';
import type { PageContext } from './page-context.ts';

/** One language of a page. */
export interface Translation {
  locale: string;
  url: string;
  isSource?: boolean;
}

/** The languages of an article that search engines may find; the source first, where that is not the default. */
export function translationsOf(article: Article, { library }: Pick<PageContext, 'library'>): Translation[] {
  return library
    .translations(article.story, article.kind)
    .filter((translation) => !isNoindex(translation))
    .sort((a, b) => Number(b.isSource) - Number(a.isSource))
    .map((translation) => ({
      locale: translation.locale,
      url: library.urlOf(translation),
      isSource: translation.isSource,
    }));
}
