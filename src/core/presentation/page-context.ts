/** What page models are made from: the newsroom, read and checked. */
import type { Article } from '../articles/article.ts';
import type { Chrome } from '../chrome/chrome.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { wholeName } from '../library/collect-phrases.ts';
import type { Library } from '../library/library.ts';
import {
  createPicture,
  type Focus,
  type ImageFacts,
  type PictureModel,
  type PictureRole,
} from '../pictures/picture.ts';
import type { Author } from '../schemas/author.ts';
import type { Category } from '../schemas/category.ts';
import type { Promotions } from '../schemas/promotions.ts';
import type { Site } from '../site/site.ts';
import { pathToHref } from '../urls/site-url.ts';
import type { SocialCard } from './create-social-card.ts';

export interface PageContext {
  site: Site;
  /** Whether drafts and scheduled articles are shown, with notes for editors. */
  drafts: boolean;
  locales: Locale[];
  library: Library;
  categories: ReadonlyMap<string, Category>;
  authors: ReadonlyMap<string, Author>;
  promotions: Promotions;
  /** By virtual path. */
  images: ReadonlyMap<string, ImageFacts>;
  publicFiles: ReadonlySet<string>;
  /** Names of the networks to which the newsroom and its authors link, by id. */
  networkNames: ReadonlyMap<string, string>;
  dictionaryOf(locale: string): Dictionary;
  chromeOf(locale: string): Chrome;
  /** File name below `/_images/` of a social card: a hash of it, and of what draws it. */
  nameCard(card: SocialCard): string;
}

/** The locale of a tag; every article has one. */
export function localeOf(context: Pick<PageContext, 'locales'>, tag: string): Locale {
  return context.locales.find((locale) => locale.tag === tag) as Locale;
}

/** A picture by its virtual path, or nothing where it was not found. */
export function pictureOf(
  context: PageContext,
  path: string,
  role: PictureRole,
  alt: string,
  focus?: Focus,
): PictureModel | undefined {
  const image = context.images.get(path);
  return image && createPicture(image, role, alt, (name) => imageHref(context.library, name), focus);
}

/** `/_images/<name>` below the base. */
export function imageHref(library: Library, name: string): string {
  return pathToHref(library.address, `/_images/${name}`);
}

/** `Orrery Blog`, by the whole phrase where the language has one: in many the order is another. */
export function siteName(locale: string, { site, dictionaryOf }: PageContext): string {
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
export function categoryName(context: PageContext, id: string, locale: string): string {
  const category = context.categories.get(id);
  return context.dictionaryOf(locale).phrase(category?.name ?? id, category?.context);
}

/** The word for an article's label, where it has one. */
export function labelText(context: PageContext, article: Article, locale: string): string | undefined {
  const words = context.dictionaryOf(locale).interface;
  const labels = { sponsored: words.sponsored, opinion: words.opinion, 'press-release': words.pressRelease };
  return article.label && labels[article.label];
}
