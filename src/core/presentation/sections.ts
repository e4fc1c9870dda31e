/** The newsroom's sections: the categories in which a language has stories, as every page links to them. */
import type { Link } from '../chrome/chrome.ts';
import { categoriesOf } from '../library/front-page.ts';
import { memoise, memoiseByObject } from '../text/memoise.ts';
import { listingHref } from './listing-links.ts';
import { categoryName } from './names.ts';
import type { PageContext } from './page-context.ts';

/** A link to the stories of a category; `id` is that of the category. */
export interface SectionLink extends Link {
  id: string;
}

type SectionContext = Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'dictionaryOf'>;

/** Returns the links to the categories that have a story in a language, inherited stories included. */
export function sectionsOf(locale: string, context: SectionContext): SectionLink[] {
  return sectionsIn(context)(locale);
}

const sectionsIn = memoiseByObject((context: SectionContext) =>
  memoise((locale: string) =>
    categoriesOf(locale, context.library).flatMap((id) => {
      const href = listingHref({ by: 'category', id }, locale, context);
      return href === undefined ? [] : [{ id, label: categoryName(context, id, locale), href }];
    }),
  ),
);
