/** Makes the record of an article for the search engine. */

import type { Article } from '../articles/article.ts';
import { type ArchiveCalendar, yearAt } from '../i18n/archive-calendar.ts';
import { isDay, momentToIso } from '../i18n/moment.ts';
import { articleTags, authorName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { htmlToBlocks, joinBlocks } from '../text/html-to-text.ts';
import { inlineToText } from '../text/inline-markdown.ts';
import { compoundEnds } from './compound-ends.ts';
import { innerWords } from './inner-words.ts';
import { foldForSearch } from './letter-encoding.ts';
import { letterPairs } from './letter-pairs.ts';
import { toSearchText } from './word-division.ts';

/** What the record of an article holds besides the body. */
export interface SearchSource {
  /** The path of the page with the base, percent-encoded. */
  url: string;
  locale: string;
  title: string;
  /** The texts above the body: the standfirst or else the description, and the takeaways. */
  lead: string[];
  /** The cover's caption; empty where there is none. */
  caption: string[];
  /** The names of the authors and tags. */
  names: string[];
  /** The id of the category. */
  category: string;
  /** The year of publication, four digits. */
  year: string;
  /** The day of publication, or the date-time with its offset. */
  date: string;
}

/** The record of one article. */
export interface SearchRecord {
  url: string;
  /** The text, divided into words. */
  content: string;
  /** Further texts in which the engine finds words: title, names, and ends of words. */
  meta: Record<string, string>;
  /** Readers choose results by category and year; date and language are printed with each. */
  filters: Record<'category' | 'year' | 'date' | 'language', string[]>;
  /** The moment of publication in UTC, whose letters are in the order of time. */
  sort: { date: string };
}

/**
 * Collects what the record of an article holds besides the body.
 *
 * @param calendar The calendar of the language in which it is searched, whose years readers choose from.
 */
export function createSearchSource(
  article: Article,
  context: Pick<PageContext, 'site' | 'library' | 'authors' | 'dictionaryOf'>,
  calendar: ArchiveCalendar = 'gregorian',
): SearchSource {
  const { library, site } = context;
  const { locale, date } = article;
  return {
    url: library.hrefOf(article),
    locale,
    title: article.title,
    lead: [
      article.standfirst === undefined ? article.description : inlineToText(article.standfirst),
      ...article.takeaways.map(inlineToText),
    ],
    caption: article.cover?.caption === undefined ? [] : [inlineToText(article.cover.caption)],
    names: [
      ...article.authors.map(({ id }) => authorName(context, id, locale)),
      ...articleTags(article, context).map(({ name }) => name),
    ],
    category: article.category,
    year: yearAt(article.publishedAt, site.timeZone, calendar),
    date: isDay(date) ? date : momentToIso(date, site.timeZone),
  };
}

/**
 * Makes the record of an article. `html` is the rendered body; `spellings` are functions that write a text as other
 * readers of its language do, such as in traditional characters.
 */
export function createSearchRecord(
  source: SearchSource,
  html: string,
  spellings: readonly ((text: string) => string)[] = [],
): SearchRecord {
  const { url, locale, title, lead, caption, names, category, year, date } = source;
  const text = joinBlocks([...lead, ...htmlToBlocks(html), ...caption]);
  const whole = [title, text, ...names].join('\n');
  const ends = [innerWords(whole), ...compoundEnds(whole, locale).map(foldForSearch)].filter(Boolean).join(' ');
  const pairs = letterPairs([whole, ...spellings.map((spell) => spell(whole))].join('\n')).join(' ');
  return {
    url,
    content: toSearchText(text),
    meta: {
      title: toSearchText(title),
      ...(names.length > 0 && { names: toSearchText(names.join(' · ')) }),
      ...(ends !== '' && { ends }),
      ...(pairs !== '' && { pairs }),
    },
    filters: { category: [category], year: [year], date: [date], language: [locale] },
    sort: { date: new Date(date).toISOString() },
  };
}
