/** What stands after the text of a story: who wrote it, where its topics can be followed, and what to read next. */
import type { Article } from '../articles/article.ts';
import type { Link } from '../chrome/chrome.ts';
import { feedLinks } from '../head/feed-links.ts';
import { fill } from '../i18n/dictionary.ts';
import { formatMoment } from '../i18n/format.ts';
import type { Listing } from '../listings/listings.ts';
import { createAuthorProfile } from '../presentation/author-profile.ts';
import { listingHref } from '../presentation/listing-links.ts';
import { articleTags, authorName, categoryName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { coverAs, pictureOf } from '../presentation/page-pictures.ts';
import { firstSentence } from '../text/first-sentence.ts';
import { memoise, memoiseByObject } from '../text/memoise.ts';
import type { ArticlePage, ReadingCard, Writer } from './article-page.ts';
import { furtherReading, nextInCategory, readingLink } from './further-reading.ts';

/** Builds what stands after the text of an article. */
export function storyEnd(
  article: Article,
  context: PageContext,
): Pick<ArticlePage, 'furtherReading' | 'next' | 'writers' | 'topicFeeds'> {
  const { library } = context;
  const reading = furtherReading(article, library);
  const cardOf = (story: Article): ReadingCard => {
    const picture = story.cover && pictureOf(coverAs('thumbnail', story.cover), '', context);
    const date = formatMoment(story.date, context.dictionaryOf(article.locale).formats, context.site.timeZone);
    return { ...readingLink(story, article, library), date, ...(picture && { picture }) };
  };
  const chosen = reading.flatMap((one) => ('story' in one ? [one.story] : []));
  const next = nextInCategory(article, chosen, library);
  return {
    furtherReading: reading.map((one) => ('story' in one ? cardOf(one.story) : one.link)),
    ...(next && {
      next: {
        label: fill(context.dictionaryOf(article.locale).interface.nextInCategory, {
          category: categoryName(context, article.category, article.locale),
        }),
        link: readingLink(next, article, library),
      },
    }),
    writers: article.authors.flatMap(({ id }) => writerOf(id, article.locale, context)),
    topicFeeds: topicFeedsOf(article, context),
  };
}

function writerOf(id: string, locale: string, context: PageContext): Writer[] {
  const profile = createAuthorProfile(id, locale, context);
  if (!profile?.biography && !profile?.picture) return [];
  const { biography, picture, role } = profile;
  const href = listingHref({ by: 'author', id }, locale, context);
  return [
    {
      name: authorName(context, id, locale),
      ...(href && { href }),
      ...(role && { role }),
      ...(biography && { line: firstSentence(biography, locale) }),
      ...(picture && { portrait: picture }),
    },
  ];
}

/** Returns the RSS feeds of the lists in which an article stands, by the names of these lists. */
function topicFeedsOf(article: Article, context: PageContext): Link[] {
  const { category, locale } = article;
  const feedOf = topicFeeds(context);
  return [
    ...feedOf('category', category, categoryName(context, category, locale), locale),
    ...articleTags(article, context).flatMap(({ id, name }) => feedOf('tag', id, name, locale)),
  ];
}

/** The same few lists stand below all stories. */
const topicFeeds = memoiseByObject((context: PageContext) =>
  memoise((by: string, id: string, name: string, locale: string): Link[] =>
    feedLinks({ by: by as Listing['by'], id }, locale, name, context)
      .slice(0, 1)
      .map(({ href }) => ({ label: name, href })),
  ),
);
