/** The tables of stories and their translations. */
import type { Article } from '../articles/article.ts';
import { inheritanceOf } from '../i18n/locale.ts';
import { instantToDay } from '../i18n/moment.ts';
import type { CheckName } from '../problems/checks.ts';
import { compareText } from '../text/compare-text.ts';
import type { Survey } from './survey.ts';
import { createTable, numberCell, type SurveyTable } from './survey-table.ts';
import { SURVEY_WORDS } from './survey-words.ts';

/** What each language has, and lacks. */
export function languagesTable(survey: Survey): SurveyTable {
  const stories = languagesByStory(survey);
  const files = new Map(survey.articles.map((article) => [survey.shownPath(article.path), article.locale]));
  const counts = new Map<string, number>();
  for (const { check, file } of survey.problems) {
    const name = `${check} ${files.get(file)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const count = (check: CheckName, tag: string) => counts.get(`${check} ${tag}`) ?? 0;
  const rows = survey.locales.map(({ tag }) => [
    { text: tag },
    numberCell([...stories.values()].filter((languages) => languages.has(tag)).length),
    numberCell([...stories.values()].filter((languages) => lacks(survey, languages, tag)).length),
    numberCell(count('outdated-translation', tag)),
    numberCell(count('unmarked-translation', tag)),
  ]);
  return createTable('languages', SURVEY_WORDS.languages, rows);
}

/** How many stories there are of each month, the newest first. */
export function monthsTable(survey: Survey): SurveyTable {
  const words = SURVEY_WORDS.months;
  const tags = survey.locales.map(({ tag }) => tag);
  const months = Map.groupBy(published(survey), ({ publishedAt }) => {
    const { year, month } = instantToDay(publishedAt, survey.timeZone);
    return `${year}-${month}`;
  });
  const rows = [...months]
    .sort(([a], [b]) => compareText(b, a))
    .map(([month, articles]) => [
      { text: month },
      numberCell(new Set(articles.map(({ story }) => story)).size),
      ...tags.map((tag) => numberCell(articles.filter(({ locale }) => locale === tag).length)),
    ]);
  return createTable('months', { ...words, columns: [...words.columns, ...tags] }, rows);
}

/** The translations that are not of the present original. */
export function outdatedTable(survey: Survey): SurveyTable {
  const articles = new Map(survey.articles.map((article) => [survey.shownPath(article.path), article]));
  const rows = survey.problems
    .filter(({ check }) => check === 'outdated-translation' || check === 'unmarked-translation')
    .map(({ file, line, message }) => {
      const article = articles.get(file);
      return [
        { text: article?.title ?? file, href: survey.hrefOf(file, line), ...(article && { lang: article.locale }) },
        { text: article?.locale ?? '' },
        { text: message },
      ];
    });
  return createTable('outdated', SURVEY_WORDS.outdated, rows);
}

/** The stories that a language lacks, the newest first. */
export function missingTable(survey: Survey): SurveyTable {
  const rows = [...Map.groupBy(published(survey), ({ story }) => story).values()]
    .map((articles) => {
      const languages = new Set(articles.map(({ locale }) => locale));
      const tags = survey.locales.filter(({ tag }) => lacks(survey, languages, tag)).map(({ tag }) => tag);
      return { article: articles.find(({ isSource }) => isSource) ?? (articles[0] as Article), tags };
    })
    .filter(({ tags }) => tags.length > 0)
    .sort((a, b) => b.article.publishedAt - a.article.publishedAt || compareText(a.article.path, b.article.path))
    .map(({ article, tags }) => [
      { text: article.title, href: survey.hrefOf(survey.shownPath(article.path)), lang: article.locale },
      { text: dayOf(article, survey), value: article.publishedAt },
      numberCell(tags.length),
      { text: tags.join(', ') },
    ]);
  return createTable('missing', SURVEY_WORDS.missing, rows);
}

function published({ articles }: Survey): Article[] {
  return articles.filter(({ kind, state }) => kind === 'article' && state === 'published');
}

function languagesByStory(survey: Survey): Map<string, Set<string>> {
  const stories = Map.groupBy(published(survey), ({ story }) => story);
  return new Map([...stories].map(([story, articles]) => [story, new Set(articles.map(({ locale }) => locale))]));
}

function lacks({ locales }: Survey, languages: ReadonlySet<string>, tag: string): boolean {
  return !languages.has(tag) && !inheritanceOf(tag, locales).some((one) => languages.has(one));
}

function dayOf({ publishedAt }: Article, { timeZone }: Survey): string {
  const { year, month, day } = instantToDay(publishedAt, timeZone);
  return `${year}-${month}-${day}`;
}
