/** Chooses the stories of the newsroom's home. */
import type { Article } from '../articles/article.ts';
import type { Site } from '../site/site.ts';
import type { Library } from './library.ts';

/** How many stories stand below the one that leads, in rows of three. */
const LATEST = 6;
/** How many stories a section has. */
const IN_SECTION = 3;

/** The stories of a home. */
export interface FrontPage {
  /** The story at the top; left out where there is no story. */
  lead?: Article;
  /** The newest stories after it. */
  latest: Article[];
  /** The categories that have further stories, by their ids, each with its newest. */
  sections: { category: string; stories: Article[] }[];
}

/**
 * Chooses the stories of the home of a language: one leads, the newest follow, then sections of categories. None is
 * there twice.
 */
export function chooseFrontPage(locale: string, library: Library, { frontPage }: Pick<Site, 'frontPage'>): FrontPage {
  const listed = library.listed(locale);
  const lead = listed.find(({ story }) => story === frontPage.lead) ?? listed[0];
  const latest = listed
    .slice(0, LATEST + 1)
    .filter((article) => article !== lead)
    .slice(0, LATEST);
  const taken = new Set([lead, ...latest]);
  const sections = (frontPage.sections ?? categoriesOf(locale, library)).flatMap((category) => {
    const stories: Article[] = [];
    for (const article of library.inCategory(locale, category)) {
      if (stories.length === IN_SECTION) break;
      if (!taken.has(article)) stories.push(article);
    }
    return stories.length === 0 ? [] : [{ category, stories }];
  });
  return { ...(lead && { lead }), latest, sections };
}

/** Returns the ids of the categories of a language's stories, inherited stories included, sorted. */
export function categoriesOf(locale: string, library: Library): string[] {
  return [...new Set(library.listed(locale).map(({ category }) => category))].sort();
}
