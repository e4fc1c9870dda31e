/** What programs are told of a story, whatever the format: feeds, the index of stories, Markdown. */

import type { Article } from '../articles/article.ts';
import { lastChange } from '../articles/last-change.ts';
import { localeOf } from '../i18n/locale.ts';
import { momentToIso } from '../i18n/moment.ts';
import type { Listing } from '../listings/listings.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { categoryName, labelText, tagName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { PlainPicture } from '../presentation/page-pictures.ts';
import { coverAs, plainPictureOf } from '../presentation/page-pictures.ts';
import { tagSegment } from '../urls/permalink.ts';
import { storyTagUri } from './tag-uri.ts';

export interface StoryFacts {
  /** Never changes. */
  id: string;
  /** Absolute, as all addresses here. */
  url: string;
  title: string;
  description: string;
  /** Date-times with their offsets. */
  published: string;
  /** Set where it is later. */
  updated?: string;
  /** BCP 47 */
  language: string;
  direction: 'ltr' | 'rtl';
  authors: { name: string; url?: string }[];
  category: Topic;
  tags: Topic[];
  /** `Sponsored`, `Opinion`, `Press release`. */
  label?: Topic;
  picture?: PlainPicture & { credit?: string };
}

/** An id that is the same in all languages, and its name in the story's own. */
export interface Topic {
  id: string;
  name: string;
}

export function createStoryFacts(article: Article, context: PageContext): StoryFacts {
  const { library, site, authors } = context;
  const { locale, cover } = article;
  const { phrase } = context.dictionaryOf(locale);
  const label = labelText(context, article, locale);
  const picture = cover && plainPictureOf(coverAs('cover', cover), cover.alt, context);
  const urlOf = (listing: Listing) => {
    const href = listingHref(listing, locale, context);
    return href && { url: library.address.origin + href };
  };
  // Feeds want seconds (RFC 3339, 5.6), which editors leave out
  const instant = (moment: string) => momentToIso(moment, site.timeZone).replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00');
  const changed = lastChange(article, site.timeZone);
  return {
    id: storyTagUri(article, library.address),
    url: library.urlOf(article),
    title: article.title,
    description: article.description,
    published: instant(article.date),
    ...(changed !== undefined && changed !== article.date && { updated: instant(changed) }),
    language: locale,
    direction: localeOf(context, locale).direction,
    authors: article.authors.map(({ id }) => ({
      name: phrase(authors.get(id)?.name ?? id),
      ...urlOf({ by: 'author', id }),
    })),
    category: { id: article.category, name: categoryName(context, article.category, locale) },
    tags: [...new Map(article.tags.map((tag) => [tagSegment(tag), tag]))].map(([id, tag]) => ({
      id,
      name: tagName(context, tag, locale),
    })),
    ...(article.label && label && { label: { id: article.label, name: label } }),
    ...(picture && { picture: { ...picture, ...(cover.credit && { credit: cover.credit }) } }),
  };
}
