/** The links of an article's page to the lists of its authors, tags and series. */

import type { Article } from '../articles/article.ts';
import type { Link } from '../chrome/chrome.ts';
import type { Person } from '../i18n/format.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { articleTags, authorName, seriesName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { tagSegment } from '../urls/permalink.ts';

/**
 * Returns the authors of an article as its byline prints them; `href` leads to an author's page, where there is one.
 */
export function peopleOf(
  { authors, locale }: Article,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'authors' | 'dictionaryOf'>,
): Person[] {
  const { phrase } = context.dictionaryOf(locale);
  return authors.map(({ id, role }) => {
    const href = listingHref({ by: 'author', id }, locale, context);
    return {
      name: authorName(context, id, locale),
      ...(role !== undefined && { role: phrase(role) }),
      ...(href && { href }),
    };
  });
}

/**
 * Returns the tags of an article as links to their lists. A tag without a list, as an unlisted story may have, is left
 * out.
 */
export function topicsOf(
  article: Article,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'dictionaryOf'>,
): Link[] {
  return articleTags(article, context).flatMap(({ id, name }) => {
    const href = listingHref({ by: 'tag', id }, article.locale, context);
    return href === undefined ? [] : [{ label: name, href }];
  });
}

/** Returns the link to the list of the series of which an article is a part, where it is in one. */
export function seriesLink(
  { series, locale }: Article,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'dictionaryOf'>,
): Link | undefined {
  if (series === undefined) return undefined;
  const href = listingHref({ by: 'series', id: tagSegment(series) }, locale, context);
  return href === undefined ? undefined : { label: seriesName(context, series, locale), href };
}
