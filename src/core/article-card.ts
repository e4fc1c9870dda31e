/** The model of one story in a list. */
import type { Article } from './article.ts';
import { formatMoment, formatReadingTime } from './format.ts';
import type { StoryCard } from './listing-page.ts';
import { categoryName, labelText, localeOf, type PageContext, pictureOf } from './page-context.ts';

/** A story as a list in `locale` prints it; `role` decides the size of its picture. */
export function createStoryCard(
  article: Article,
  locale: string,
  role: 'lead' | 'thumbnail',
  context: PageContext,
): StoryCard {
  const { cover } = article;
  const words = context.dictionaryOf(locale).interface;
  const picture = cover && pictureOf(context, cover.image, role, cover.alt, cover.focus);
  const label = labelText(context, article, locale);
  return {
    href: context.library.hrefOf(article),
    ...(article.locale !== locale && {
      language: { tag: article.locale, direction: localeOf(context, article.locale).direction },
    }),
    ...(article.kicker && { kicker: article.kicker }),
    ...(label && { label }),
    category: categoryName(context, article, locale),
    title: article.title,
    description: article.description,
    date: formatMoment(article.date, locale, context.site.timeZone),
    readingTime: formatReadingTime(article.body.words, words.readingTime, locale),
    ...(picture && { picture }),
  };
}
