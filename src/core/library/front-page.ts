/** Chooses the stories of the newsroom's home. */
import type { Article } from '../articles/article.ts';
import type { Site } from '../site/site.ts';
import type { Library } from './library.ts';

/** How many stories stand below the one that leads, in rows of three. */
const IN_GRID = 6;
/** How many stories share the space below the lead with the list of the newest beside them. */
const BELOW_LEAD = 2;
/** How many titles the list has that is about as high as the lead and the stories below it. */
const IN_LIST = 8;
/** How many stories a section has. */
const IN_SECTION = 3;

type FrontSection = NonNullable<Site['frontPage']['sections']>[number];

/** The stories of a home. */
export interface FrontPage {
  /** The story in the band above all others. */
  banner?: Article;
  /** The story at the top; left out where there is no story. */
  lead?: Article;
  /** As `site.yaml` has it; a grid where there are too few stories for a list. */
  layout: Site['frontPage']['layout'];
  /** Those below the lead where the newest are a list; none where they are a grid. */
  second: Article[];
  /** The newest stories after these. */
  latest: Article[];
  /** The categories that have further stories, by their ids, each with its newest. */
  sections: (FrontSection & { stories: Article[] })[];
}

/**
 * Chooses the stories of the home of a language: one leads, the newest follow, then sections of categories. None is
 * there twice, but for the one in the band.
 */
export function chooseFrontPage(locale: string, library: Library, { frontPage }: Pick<Site, 'frontPage'>): FrontPage {
  const listed = library.listed(locale);
  const banner = listed.find(({ story }) => story === library.bannerStory);
  const lead = listed.find(({ story }) => story === frontPage.lead) ?? listed[0];
  const named: readonly FrontSection[] =
    frontPage.sections ?? categoriesOf(locale, library).map((category) => ({ category, form: 'cards' }));
  // Opinions stand beside their authors, not among the news
  const apart = new Set(named.filter(({ form }) => form === 'portraits').map(({ category }) => category));
  const isNews = (article: Article) => article !== lead && !apart.has(article.category);
  const others = firstOf(listed, BELOW_LEAD + IN_LIST, isNews);
  const layout = others.length > BELOW_LEAD ? frontPage.layout : 'grid';
  const second = layout === 'list' ? picturedFirst(others).slice(0, BELOW_LEAD) : [];
  const latest = others.filter((article) => !second.includes(article)).slice(0, layout === 'list' ? IN_LIST : IN_GRID);
  const taken = new Set([lead, ...second, ...latest]);
  const sections = named.flatMap(({ category, form }) => {
    const stories = firstOf(library.inCategory(locale, category), IN_SECTION, (article) => !taken.has(article));
    return stories.length === 0 ? [] : [{ category, form, stories }];
  });
  return { ...(banner && { banner }), ...(lead && { lead }), layout, second, latest, sections };
}

/** Returns the first stories that pass, without a look at all that a newsroom has. */
function firstOf(stories: readonly Article[], count: number, passes: (article: Article) => boolean): Article[] {
  const found: Article[] = [];
  for (const article of stories) {
    if (found.length === count) break;
    if (passes(article)) found.push(article);
  }
  return found;
}

/** Sorts stories so that those with a picture come first, else as they were. */
function picturedFirst(stories: Article[]): Article[] {
  return stories.toSorted((a, b) => Number(b.cover !== undefined) - Number(a.cover !== undefined));
}

/** Returns the ids of the categories of a language's stories, inherited stories included, sorted. */
export function categoriesOf(locale: string, library: Library): string[] {
  return [...new Set(library.listed(locale).map(({ category }) => category))].sort();
}
