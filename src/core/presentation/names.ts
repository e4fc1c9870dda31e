/** Prints names in a language: that of the newsroom, and those of categories, tags, authors and labels. */
import type { Article } from '../articles/article.ts';
import { localeOf } from '../i18n/locale.ts';
import { wholeName } from '../library/collect-phrases.ts';
import { tagSegment } from '../urls/permalink.ts';
import type { PageContext } from './page-context.ts';

/**
 * Returns the name of the newsroom in a language, such as `Orrery Blog`: brand and section, or the translation of both
 * together where `content/words/` has one, since many languages put them in another order.
 */
export function siteName(locale: string, { site, dictionaryOf }: Pick<PageContext, 'site' | 'dictionaryOf'>): string {
  const { phrase } = dictionaryOf(locale);
  const whole = wholeName(site);
  const found = phrase(whole);
  return found === whole ? `${site.name} ${phrase(site.section)}` : found;
}

/**
 * Returns the name of the newsroom with that of a language which inherits from another one, such as `Orrery Blog –
 * English (India)`, since the titles of two editions would be the same; or the name alone where words make it differ.
 */
export function editionName(locale: string, context: Pick<PageContext, 'site' | 'locales' | 'dictionaryOf'>): string {
  const own = siteName(locale, context);
  const { name, inherits } = localeOf(context, locale);
  const isOther = inherits === undefined || siteName(inherits, context) !== own;
  return isOther ? own : `${own} – ${name}`;
}

/** Returns the name of a tag in a language, or else the tag as the newsroom writes it. */
export function tagName({ dictionaryOf }: Pick<PageContext, 'dictionaryOf'>, tag: string, locale: string): string {
  return dictionaryOf(locale).phrase(tag);
}

/** Returns the name of a series in a language, or else its id with spaces in the place of its hyphens. */
export function seriesName({ dictionaryOf }: Pick<PageContext, 'dictionaryOf'>, id: string, locale: string): string {
  const name = dictionaryOf(locale).phrase(id);
  return name === id ? id.replaceAll('-', ' ') : name;
}

/** Returns the name of a category in a language, or the id where there is no such category. */
export function categoryName(
  context: Pick<PageContext, 'categories' | 'dictionaryOf'>,
  id: string,
  locale: string,
): string {
  const category = context.categories.get(id);
  return context.dictionaryOf(locale).phrase(category?.name ?? id, category?.context);
}

/** Returns the name of an author in a language, or the id where there is no such author. */
export function authorName(
  { authors, dictionaryOf }: Pick<PageContext, 'authors' | 'dictionaryOf'>,
  id: string,
  locale: string,
): string {
  return dictionaryOf(locale).phrase(authors.get(id)?.name ?? id);
}

/** A category, tag or label: its id, which is the same in all languages, and its name in one. */
export interface Topic {
  id: string;
  name: string;
}

/**
 * Returns the tags of an article with their names in its language. A tag that is written in two ways is returned once,
 * as written last.
 */
export function articleTags(
  { tags, locale }: Pick<Article, 'tags' | 'locale'>,
  context: Pick<PageContext, 'dictionaryOf'>,
): Topic[] {
  const spelled = new Map(tags.map((tag) => [tagSegment(tag), tag]));
  return [...spelled].map(([id, tag]) => ({ id, name: tagName(context, tag, locale) }));
}

/** Returns the word for an article's label in a language, or `undefined` where the article has no label. */
export function labelText(
  context: Pick<PageContext, 'dictionaryOf'>,
  article: Article,
  locale: string,
): string | undefined {
  const words = context.dictionaryOf(locale).interface;
  const labels = { sponsored: words.sponsored, opinion: words.opinion, 'press-release': words.pressRelease };
  return article.label && labels[article.label];
}

/**
 * Returns what stands above the title of a story in a list: its label, or else, while live coverage goes on, that it
 * does. Of an advertisement nothing may hide that it is one.
 */
export function markText(
  context: Pick<PageContext, 'dictionaryOf'>,
  article: Article,
  locale: string,
): string | undefined {
  const goesOn = article.coverage?.isOver === false;
  return labelText(context, article, locale) ?? (goesOn ? context.dictionaryOf(locale).interface.live : undefined);
}

/** The longest name, in characters, that fits on a line of a title on a narrow phone. */
const LONGEST_KEPT = 16;

/** Returns the names of tags within the title of an article, as they are written there: no line may end within them. */
export function namesInTitle(
  article: Pick<Article, 'title' | 'tags' | 'locale'>,
  context: Pick<PageContext, 'dictionaryOf'>,
): string[] {
  const title = article.title.toLowerCase();
  if (title.length !== article.title.length) return [];
  return articleTags(article, context).flatMap(({ name }) => {
    const at = name.includes(' ') && name.length <= LONGEST_KEPT ? title.indexOf(name.toLowerCase()) : -1;
    return at < 0 ? [] : [article.title.slice(at, at + name.length)];
  });
}
