/** Builds the facts of a story that all formats for programs share: feeds, the story index and Markdown alternates. */

import type { Article } from '../articles/article.ts';
import { lastChange } from '../articles/last-change.ts';
import { localeOf } from '../i18n/locale.ts';
import { momentToIso } from '../i18n/moment.ts';
import type { Listing } from '../listings/listings.ts';
import { coverCredit } from '../presentation/cover-caption.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { articleTags, authorName, categoryName, labelText, type Topic } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { PlainPicture } from '../presentation/page-pictures.ts';
import { coverAs, plainPictureOf } from '../presentation/page-pictures.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { storyTagUri } from './tag-uri.ts';

/** The facts of a story. Names are in the story's language, addresses are absolute. */
export interface StoryFacts {
  /** The tag URI of the story, which never changes. */
  id: string;
  url: string;
  title: string;
  description: string;
  /** The date-time of publication, to the second and with an offset (RFC 3339, 5.6). */
  published: string;
  /** The date-time of the last change, in the same form; left out where nothing has changed since publication. */
  updated?: string;
  /** The BCP 47 tag of the story. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The authors; `url` is the page of an author's stories, where there is one. */
  authors: { name: string; url?: string }[];
  category: Topic;
  tags: Topic[];
  /** `Sponsored`, `Opinion` or `Press release`. */
  label?: Topic;
  picture?: PlainPicture & { credit?: string };
}

/** Returns a moment of an editor's with its seconds, which editors leave out and RFC 3339 (5.6) wants. */
export function rfcMoment(moment: string, timeZone: string): string {
  return momentToIso(moment, timeZone).replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00');
}

/** Builds the facts of a story that all formats for programs share. */
export function createStoryFacts(
  article: Article,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'dictionaryOf'>,
): StoryFacts {
  const { library, site } = context;
  const { locale, cover } = article;
  const label = labelText(context, article, locale);
  const picture = cover && plainPictureOf(coverAs('cover', cover), cover.alt, context);
  const credit = cover && coverCredit(cover, context);
  const urlOf = (listing: Listing) => {
    const href = listingHref(listing, locale, context);
    return href && { url: hrefToUrl(library.address, href) };
  };
  const instant = (moment: string) => rfcMoment(moment, site.timeZone);
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
      name: authorName(context, id, locale),
      ...urlOf({ by: 'author', id }),
    })),
    category: { id: article.category, name: categoryName(context, article.category, locale) },
    tags: articleTags(article, context),
    ...(article.label && label && { label: { id: article.label, name: label } }),
    ...(picture && { picture: { ...picture, ...(credit && { credit }) } }),
  };
}
