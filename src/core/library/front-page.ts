/** Which stories the newsroom's home shows: one leads, the newest follow, then sections of categories. */
import type { Article } from '../articles/article.ts';
import type { Site } from '../site/site.ts';
import type { Library } from './library.ts';

/** Stories below the one that leads, in rows of three. */
const LATEST = 6;
/** Stories of a section. */
const IN_SECTION = 3;

export interface FrontPage {
  lead?: Article;
  latest: Article[];
  sections: { category: string; stories: Article[] }[];
}

/** The stories of a home; none stands there twice. */
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

/** The categories of a locale's stories, inherited ones too, in order of their ids. */
export function categoriesOf(locale: string, library: Library): string[] {
  return [...new Set(library.listed(locale).map(({ category }) => category))].sort();
}
