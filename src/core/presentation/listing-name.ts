/** Names lists of stories. */

import { formatMonth } from '../i18n/format.ts';
import { localeOf } from '../i18n/locale.ts';
import type { Listing } from '../listings/listings.ts';
import { authorName, categoryName, seriesName, tagName } from './names.ts';
import type { PageContext } from './page-context.ts';

/** The name of a list in a language. */
export interface ListingName {
  /** The words above the title, which name the kind of list: `Category`. */
  kicker: string;
  title: string;
  description?: string;
}

/** Returns the name and the description of a list in a language. */
export function describeListing(
  { by, id }: Listing,
  locale: string,
  context: Pick<PageContext, 'locales' | 'library' | 'categories' | 'authors' | 'dictionaryOf'>,
): ListingName {
  const { interface: words, formats, phrase } = context.dictionaryOf(locale);
  switch (by) {
    case 'category': {
      const { description } = context.categories.get(id) ?? {};
      const title = categoryName(context, id, locale);
      return { kicker: words.category, title, ...(description && { description: phrase(description) }) };
    }
    case 'tag':
      return { kicker: words.topic, title: tagName(context, context.library.tagOf(id), locale) };
    case 'series': {
      const [first] = context.library.storiesOf(locale, { by, id });
      return { kicker: words.series, title: seriesName(context, first?.series ?? id, locale) };
    }
    case 'author':
      return { kicker: words.author, title: authorName(context, id, locale) };
    case 'all':
      return { kicker: words.archive, title: words.archive, description: words.archiveText };
    case 'year':
    case 'month':
      return { kicker: words.archive, title: formatMonth(id, formats, localeOf(context, locale).archive) };
  }
}
