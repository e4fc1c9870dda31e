/** Builds the index of a language's stories, whole or of one year. */

import type { Article } from '../articles/article.ts';
import { isNoindex } from '../articles/article.ts';
import { localeOf } from '../i18n/locale.ts';
import { siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { INDEX_SCHEMA, indexPath, markdownPath } from '../routes/file-paths.ts';
import { homePath } from '../urls/permalink.ts';
import { pathToUrl } from '../urls/site-url.ts';
import type { StoryFacts } from './story-facts.ts';
import { INDEX_STORIES, type IndexedStory, type StoryIndex } from './story-index.ts';

/**
 * Returns the published stories that are written in a language, newest first; inherited ones are left out.
 *
 * @param year Four digits; `undefined` for the stories of all years.
 */
export function indexedArticles(
  locale: string,
  year: string | undefined,
  { library }: Pick<PageContext, 'library'>,
): Article[] {
  const stories = year === undefined ? library.listed(locale) : library.dated(locale, year);
  return stories.filter((article) => article.locale === locale && !isNoindex(article));
}

/**
 * Builds what a file of the story index says of itself: everything but the stories.
 *
 * @param year Four digits; `undefined` for the first file, which names the files of all years.
 */
export function createIndexHead(
  locale: string,
  year: string | undefined,
  context: Pick<PageContext, 'site' | 'locales' | 'library' | 'dictionaryOf'>,
): Omit<StoryIndex, 'articles'> {
  const { library, site } = context;
  const { address } = library;
  const home = homePath(site.permalinks, localeOf(context, locale).path);
  const urlOf = (of?: string) => pathToUrl(address, indexPath(home, of));
  const years = library.datesOf(locale).reverse();
  return {
    $schema: pathToUrl(address, INDEX_SCHEMA),
    url: urlOf(year),
    home: pathToUrl(address, home),
    title: siteName(locale, context),
    language: locale,
    ...(year === undefined
      ? {
          years: years.flatMap((of) => {
            const count = indexedArticles(locale, of, context).length;
            return count === 0 ? [] : [{ year: of, count, url: urlOf(of) }];
          }),
        }
      : { year }),
  };
}

/** Returns the stories of one file of the index: all of a year, or the newest 100 for the first file. */
export function storiesOfIndex(
  locale: string,
  year: string | undefined,
  context: Pick<PageContext, 'library'>,
): Article[] {
  const articles = indexedArticles(locale, year, context);
  return year === undefined ? articles.slice(0, INDEX_STORIES) : articles;
}

/** Builds the entry of one story in the index from its article and the facts of it. */
export function createIndexedStory(
  article: Article,
  facts: StoryFacts,
  { library }: Pick<PageContext, 'library'>,
): IndexedStory {
  const { id, url, direction: _, picture, ...own } = facts;
  const others = library.translations(article.story).filter((one) => one !== article && !isNoindex(one));
  return {
    id,
    story: article.story,
    url,
    markdown: pathToUrl(library.address, markdownPath(library.pathOf(article))),
    ...own,
    translations: others.map(({ locale }) => locale),
    ...(picture && {
      image: {
        url: picture.url,
        type: picture.mediaType,
        width: picture.width,
        height: picture.height,
        alt: picture.alt,
      },
    }),
    // Rounded, so that a changed sentence does not change the index
    wordCount: Math.round(article.body.words / 100) * 100,
  };
}
