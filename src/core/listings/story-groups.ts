/** Groups stories by language and by what they have in common, and merges such groups. */
import type { Article } from '../articles/article.ts';
import { once } from '../text/memoise.ts';

/** Lists of stories by locale and key, made when they are first asked for. */
export type Groups = () => Map<string, Map<string, Article[]>>;

/** Groups articles by locale and key, when the groups are first asked for. */
export function grouped(articles: Article[], keysOf: (article: Article) => string[]): Groups {
  return once(() => {
    const groups = new Map<string, Map<string, Article[]>>();
    for (const article of articles) {
      const byKey = groups.get(article.locale) ?? new Map<string, Article[]>();
      groups.set(article.locale, byKey);
      for (const key of keysOf(article)) {
        const group = byKey.get(key);
        if (group) group.push(article);
        else byKey.set(key, [article]);
      }
    }
    return groups;
  });
}

/** Merges lists of several languages: each story is there once, in the first language that has it. */
export function mergeStories(lists: Article[][], compare: (a: Article, b: Article) => number): Article[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const stories = new Map<string, Article>();
  for (const article of filled.flat()) if (!stories.has(article.story)) stories.set(article.story, article);
  return [...stories.values()].sort(compare);
}
