/** A survey of the articles that a test names, of which the rest is as it is where nothing is wrong. */
import { type Article, createArticle } from '../../../src/core/articles/article.ts';
import type { CatalogueEntry } from '../../../src/core/articles/catalogue-entry.ts';
import type { PageWeight } from '../../../src/core/survey/page-weight.ts';
import type { Survey } from '../../../src/core/survey/survey.ts';
import { NOW } from './make-entry.ts';

/** Each story's English file, or else its first, is the source. */
export function makeArticles(entries: CatalogueEntry[]): Article[] {
  return entries.map((entry) => {
    const story = entries.filter((other) => other.story === entry.story);
    const source = story.find(({ locale }) => locale === 'en') ?? entry;
    return createArticle(entry, source, { timeZone: 'UTC', now: NOW });
  });
}

export function makeSurvey(parts: Partial<Survey> = {}): Survey {
  return {
    name: 'The Tidewater',
    day: '2026-06-01',
    timeZone: 'UTC',
    locales: [{ tag: 'en' }, { tag: 'fr' }],
    articles: [],
    problems: [],
    hasErrors: false,
    titles: [],
    pictures: [],
    budgets: {},
    hrefOf: (file, line) => `https://git.example/${file}${line === undefined ? '' : `#L${line}`}`,
    shownPath: (path) => `content/${path}`,
    ...parts,
  };
}

export function makePage(path: string, parts: Partial<PageWeight> = {}): PageWeight {
  return {
    kind: 'article',
    path,
    url: `https://tidewater.example${path}`,
    bytes: 40_000,
    html: 10_000,
    gzip: () => 11_000,
    styles: 2000,
    scripts: 3000,
    fonts: 15_000,
    pictures: { phone: 50_000, desk: 90_000 },
    ...parts,
  };
}
