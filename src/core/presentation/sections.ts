/** The newsroom's sections: the categories in which a language has stories, as every page links to them. */
import type { Link } from '../chrome/chrome.ts';
import { categoriesOf } from '../library/front-page.ts';
import type { Library } from '../library/library.ts';
import { listingHref } from './listing-links.ts';
import { categoryName } from './names.ts';
import type { PageContext } from './page-context.ts';

/** A link to the stories of a category; `id` is that of the category. */
export interface SectionLink extends Link {
  id: string;
}

const known = new WeakMap<Library, Map<string, SectionLink[]>>();

/** Returns the links to the categories that have a story in a language, inherited stories included. */
export function sectionsOf(
  locale: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'dictionaryOf'>,
): SectionLink[] {
  const byLocale = known.get(context.library) ?? new Map<string, SectionLink[]>();
  known.set(context.library, byLocale);
  const found = byLocale.get(locale) ?? collectSections(locale, context);
  byLocale.set(locale, found);
  return found;
}

function collectSections(locale: string, context: Parameters<typeof sectionsOf>[1]): SectionLink[] {
  return categoriesOf(locale, context.library).flatMap((id) => {
    const href = listingHref({ by: 'category', id }, locale, context);
    return href === undefined ? [] : [{ id, label: categoryName(context, id, locale), href }];
  });
}
