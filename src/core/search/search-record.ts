/** What the search engine gets of one article. */

import type { Article } from '../articles/article.ts';
import { instantToDay, isDay, momentToIso } from '../i18n/moment.ts';
import { articleTags, authorName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { htmlToBlocks, joinBlocks } from '../text/html-to-text.ts';
import { innerWords, toSearchText } from './word-division.ts';

/** All that a record holds besides the body. */
export interface SearchSource {
  /** Address within the site, base path included. */
  url: string;
  locale: string;
  title: string;
  /** What stands above the body. */
  lead: string[];
  /** The cover's caption. */
  caption: string[];
  /** Authors and tags. */
  names: string[];
  category: string;
  year: string;
  /** A day, or a date-time with its offset. */
  date: string;
}

export interface SearchRecord {
  url: string;
  content: string;
  /** The engine finds words in all of these: title, names, ends of words. */
  meta: Record<string, string>;
  /** By category and year results are chosen; date and language are printed. */
  filters: Record<'category' | 'year' | 'date' | 'language', string[]>;
}

export function createSearchSource(
  article: Article,
  context: Pick<PageContext, 'site' | 'library' | 'authors' | 'dictionaryOf'>,
): SearchSource {
  const { library, site } = context;
  const { locale, date } = article;
  return {
    url: library.hrefOf(article),
    locale,
    title: article.title,
    lead: [article.standfirst ?? article.description, ...article.takeaways],
    caption: article.cover?.caption === undefined ? [] : [article.cover.caption],
    names: [
      ...article.authors.map(({ id }) => authorName(context, id, locale)),
      ...articleTags(article, context).map(({ name }) => name),
    ],
    category: article.category,
    year: instantToDay(article.publishedAt, site.timeZone).year,
    date: isDay(date) ? date : momentToIso(date, site.timeZone),
  };
}

/** `html` is the rendered body. */
export function createSearchRecord(source: SearchSource, html: string): SearchRecord {
  const { url, locale, title, lead, caption, names, category, year, date } = source;
  const text = joinBlocks([...lead, ...htmlToBlocks(html), ...caption]);
  const ends = innerWords([title, text, ...names].join('\n'));
  return {
    url,
    content: toSearchText(text),
    meta: {
      title: toSearchText(title),
      ...(names.length > 0 && { names: toSearchText(names.join(' · ')) }),
      ...(ends !== '' && { ends }),
    },
    filters: { category: [category], year: [year], date: [date], language: [locale] },
  };
}
