/** Further reading: the editor's choice, topped up with related stories. */
import type { Article } from './article.ts';
import type { ReadingLink } from './article-page.ts';
import type { Library } from './library.ts';
import { resolveLink } from './link.ts';
import { directionOf } from './locale.ts';

/** How many entries a reader gets at least, where the newsroom has them. */
const ENTRIES = 3;
/** How many stories of a tag or category are weighed, those nearest in time. */
const NEIGHBOURS = 24;

/** The entries in order; a story in the page's language, else in the first language that it has. */
export function furtherReading(article: Article, library: Library, publicFiles: ReadonlySet<string>): ReadingLink[] {
  const chosen = article.related.flatMap((related) => {
    if (typeof related === 'string') {
      const translations = library.translations(related).filter(({ story }) => story !== article.story);
      const found = translations.find(({ locale }) => locale === article.locale) ?? translations[0];
      return found ? [readingLink(found, article, library)] : [];
    }
    const { href } = resolveLink(related.url, article.path, library, publicFiles);
    return href === undefined ? [] : [{ title: related.title, href, external: /^https?:/i.test(href) }];
  });
  const taken = new Set([library.hrefOf(article)]);
  const isNew = ({ href }: { href: string }) => !taken.has(href) && taken.add(href);
  const first = chosen.filter(isNew);
  const others = relatedStories(article, library).map((other) => readingLink(other, article, library));
  return [...first, ...others.filter(isNew).slice(0, Math.max(0, ENTRIES - first.length))];
}

/** Listed stories of the same language, by shared tags, then the same category, then nearness in time. */
function relatedStories(article: Article, library: Library): Article[] {
  const tags = new Set(article.tags);
  const score = (other: Article) =>
    2 * other.tags.filter((tag) => tags.has(tag)).length + (other.category === article.category ? 1 : 0);
  const lists = [
    ...article.tags.map((tag) => library.tagged(article.locale, tag)),
    library.inCategory(article.locale, article.category),
  ];
  const candidates = new Set(lists.flatMap((list) => nearestInTime(list, article.publishedAt)));
  return [...candidates]
    .filter(({ story }) => story !== article.story)
    .map((other) => ({ other, score: score(other), distance: Math.abs(other.publishedAt - article.publishedAt) }))
    .sort((a, b) => b.score - a.score || a.distance - b.distance || (a.other.story < b.other.story ? -1 : 1))
    .map(({ other }) => other)
    .slice(0, ENTRIES * 2);
}

/** A part of a list that is sorted newest first, around an instant. */
function nearestInTime(list: Article[], instant: number): Article[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Article).publishedAt > instant) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - NEIGHBOURS / 2, list.length - NEIGHBOURS));
  return list.slice(start, start + NEIGHBOURS);
}

/** A link to a story, in the language that it has. */
export function readingLink(story: Article, page: Article, library: Library): ReadingLink {
  const { locale } = story;
  const language = locale === page.locale ? undefined : { tag: locale, direction: directionOf(locale) };
  return { title: story.title, href: library.hrefOf(story), external: false, ...(language && { language }) };
}
