/** Whom and what an article's page leads to by name: its authors and its tags. */

import type { Article } from '../articles/article.ts';
import type { Link } from '../chrome/chrome.ts';
import type { Person } from '../i18n/format.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { tagName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { tagSegment } from '../urls/permalink.ts';

/** The authors, with the pages of their stories. */
export function peopleOf({ authors, locale }: Article, context: PageContext): Person[] {
  const { phrase } = context.dictionaryOf(locale);
  return authors.map(({ id, role }) => {
    const href = listingHref({ by: 'author', id }, locale, context);
    return {
      name: phrase(context.authors.get(id)?.name ?? id),
      ...(role !== undefined && { role: phrase(role) }),
      ...(href && { href }),
    };
  });
}

/** The tags as links to their lists; an unlisted story may have one that no list has. */
export function topicsOf({ tags, locale }: Article, context: PageContext): Link[] {
  const ids = [...new Map(tags.map((tag) => [tagSegment(tag), tag]))];
  return ids.flatMap(([id, tag]) => {
    const href = listingHref({ by: 'tag', id }, locale, context);
    return href === undefined ? [] : [{ label: tagName(context, tag, locale), href }];
  });
}
