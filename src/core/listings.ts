/** Lists of stories by language, where a regional edition lists what it inherits too. */
import type { Article } from './article.ts';
import { inheritanceOf, type Locale } from './locale.ts';
import { memoise } from './memoise.ts';

export interface Listings {
  /** Listed articles of a locale, newest first: its own, and those that exist only in languages it inherits from. */
  listed(locale: string): Article[];
  tagged(locale: string, tag: string): Article[];
  inCategory(locale: string, category: string): Article[];
  inSeries(locale: string, series: string): Article[];
}

/** `articles` are sorted by `compare`; unlisted ones are in no list. */
export function createListings(
  articles: Article[],
  locales: Locale[],
  compare: (a: Article, b: Article) => number,
): Listings {
  const shown = articles.filter(({ unlisted }) => !unlisted);
  const all = groupedBy(shown, locales, compare, () => ['']);
  return {
    listed: (locale) => all(locale, ''),
    tagged: groupedBy(shown, locales, compare, ({ tags }) => tags),
    inCategory: groupedBy(shown, locales, compare, ({ category }) => [category]),
    inSeries: groupedBy(shown, locales, compare, ({ series }) => (series === undefined ? [] : [series])),
  };
}

/** Articles by locale and key, grouped when first asked for. */
function groupedBy(
  articles: Article[],
  locales: Locale[],
  compare: (a: Article, b: Article) => number,
  keysOf: (article: Article) => string[],
): (locale: string, key: string) => Article[] {
  let groups: Map<string, Article[]> | undefined;
  return memoise((locale: string, key: string) => {
    groups ??= groupArticles(articles, keysOf);
    const lists = inheritanceOf(locale, locales).map((tag) => groups?.get(`${tag} ${key}`) ?? []);
    return mergeStories(lists, compare);
  });
}

function groupArticles(articles: Article[], keysOf: (article: Article) => string[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const name = `${article.locale} ${key}`;
      const group = groups.get(name);
      if (group) group.push(article);
      else groups.set(name, [article]);
    }
  }
  return groups;
}

/** Each story once, in the first language that has it. */
function mergeStories(lists: Article[][], compare: (a: Article, b: Article) => number): Article[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const stories = new Map<string, Article>();
  for (const article of filled.flat()) if (!stories.has(article.story)) stories.set(article.story, article);
  return [...stories.values()].sort(compare);
}

/** At most `count` neighbours in a list that is sorted newest first: those around an instant. */
export function nearestInTime(list: Article[], instant: number, count: number): Article[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Article).publishedAt > instant) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - (count >> 1), list.length - count));
  return list.slice(start, start + count);
}
