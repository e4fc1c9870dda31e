/** How names are printed in a language: the newsroom's, and those of categories, tags, authors and labels. */
import type { Article } from '../articles/article.ts';
import { wholeName } from '../library/collect-phrases.ts';
import { tagSegment } from '../urls/permalink.ts';
import type { PageContext } from './page-context.ts';

/** `Orrery Blog`, by the whole phrase where the language has one: in many the order is another. */
export function siteName(locale: string, { site, dictionaryOf }: Pick<PageContext, 'site' | 'dictionaryOf'>): string {
  const { phrase } = dictionaryOf(locale);
  const whole = wholeName(site);
  const found = phrase(whole);
  return found === whole ? `${site.name} ${phrase(site.section)}` : found;
}

/** The name of a tag: its words in the page's language, else the id, spaced. */
export function tagName({ dictionaryOf }: Pick<PageContext, 'dictionaryOf'>, tag: string, locale: string): string {
  const name = dictionaryOf(locale).phrase(tag);
  return name === tag ? tag.replaceAll('-', ' ') : name;
}

/** The name of a category in the page's language. */
export function categoryName(
  context: Pick<PageContext, 'categories' | 'dictionaryOf'>,
  id: string,
  locale: string,
): string {
  const category = context.categories.get(id);
  return context.dictionaryOf(locale).phrase(category?.name ?? id, category?.context);
}

/** The name of an author or a desk in the page's language. */
export function authorName(
  { authors, dictionaryOf }: Pick<PageContext, 'authors' | 'dictionaryOf'>,
  id: string,
  locale: string,
): string {
  return dictionaryOf(locale).phrase(authors.get(id)?.name ?? id);
}

/** An id that is the same in all languages, and its name in one. */
export interface Topic {
  id: string;
  name: string;
}

/** The tags of an article with their names in its language: of two ways to write one, the last, once. */
export function articleTags(
  { tags, locale }: Pick<Article, 'tags' | 'locale'>,
  context: Pick<PageContext, 'dictionaryOf'>,
): Topic[] {
  const spelled = new Map(tags.map((tag) => [tagSegment(tag), tag]));
  return [...spelled].map(([id, tag]) => ({ id, name: tagName(context, tag, locale) }));
}

/** The word for an article's label, where it has one. */
export function labelText(
  context: Pick<PageContext, 'dictionaryOf'>,
  article: Article,
  locale: string,
): string | undefined {
  const words = context.dictionaryOf(locale).interface;
  const labels = { sponsored: words.sponsored, opinion: words.opinion, 'press-release': words.pressRelease };
  return article.label && labels[article.label];
}
