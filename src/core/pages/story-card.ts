/** Builds the models of one story in a list: as a card with a picture, and as a row without. */

import type { Article } from '../articles/article.ts';
import type { DateText } from '../i18n/format.ts';
import { formatMoment, formatReadingTime } from '../i18n/format.ts';
import { type OtherLanguage, otherLanguage } from '../i18n/other-language.ts';
import type { PictureModel } from '../pictures/picture.ts';
import { portraitPath } from '../presentation/author-profile.ts';
import { authorName, categoryName, markText, namesInTitle } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { coverAs, pictureOf } from '../presentation/page-pictures.ts';

/**
 * Builds the card of a story for a list in the language `locale`. The role decides the sizes of its picture.
 *
 * @param section The category whose name stands above the list, so that the card doesn't repeat it.
 */
export function createStoryCard(
  article: Article,
  locale: string,
  role: 'lead' | 'thumbnail',
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'images' | 'dictionaryOf'>,
  section?: string,
): StoryCard {
  const { cover } = article;
  const { interface: words, formats } = context.dictionaryOf(locale);
  const picture = cover && pictureOf(coverAs(role, cover), cover.alt, context);
  const row = createStoryRow(article, locale, context);
  const kicker = article.kicker ?? (article.category === section ? undefined : row.category);
  return {
    ...row,
    ...(kicker && { kicker }),
    description: article.description,
    readingTime: formatReadingTime(article.body.words, words.readingTime, formats),
    ...(picture && { picture }),
  };
}

/** Builds the card of a story that is told by who wrote it. */
export function createPortraitCard(
  article: Article,
  locale: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'authors' | 'images' | 'dictionaryOf'>,
): PortraitCard {
  const [author] = article.authors;
  const path = author && portraitPath(author.id, context.authors.get(author.id)?.picture);
  // No alternative text: the name stands beside the picture
  const portrait = path === undefined ? undefined : pictureOf({ path, role: 'portrait' }, '', context);
  return {
    ...createStoryRow(article, locale, context),
    ...(author && { author: authorName(context, author.id, locale) }),
    ...(portrait && { portrait }),
  };
}

/** Builds the row of a story for a list in the language `locale`. */
export function createStoryRow(
  article: Article,
  locale: string,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'categories' | 'dictionaryOf'>,
): StoryRow {
  const language = otherLanguage(article.locale, locale);
  const kept = namesInTitle(article, context);
  const label = markText(context, article, locale);
  return {
    href: context.library.hrefOf(article),
    ...(language && { language }),
    title: article.title,
    ...(kept.length > 0 && { kept }),
    locale: article.locale,
    ...(label && { label }),
    category: categoryName(context, article.category, locale),
    date: formatMoment(article.date, context.dictionaryOf(locale).formats, context.site.timeZone),
  };
}

/** A story in a list without pictures. */
export interface StoryRow {
  href: string;
  language?: OtherLanguage;
  title: string;
  /** Names within the title in which no line may end. */
  kept?: string[];
  /** The BCP 47 tag of the title's language. */
  locale: string;
  /** `Opinion`, `Sponsored`, `Press release`, or `Live` while coverage goes on, in the language of the list. */
  label?: string;
  category: string;
  date: DateText;
}

/** A story in a list with pictures. */
export interface StoryCard extends StoryRow {
  /** That of the story, or else its category where the list has stories of several. */
  kicker?: string;
  description: string;
  readingTime: string;
  picture?: PictureModel;
}

/** A story beside the picture of its first author. */
export interface PortraitCard extends StoryRow {
  author?: string;
  portrait?: PictureModel;
}
