/** What page models are made from: the newsroom, read and checked. */

import type { Chrome } from '../chrome/chrome.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Library } from '../library/library.ts';
import type { ImageFacts } from '../pictures/picture.ts';
import type { SocialCard } from '../pictures/social-card.ts';
import type { Author } from '../schemas/author.ts';
import type { Category } from '../schemas/category.ts';
import type { Promotions } from '../schemas/promotions.ts';
import type { Site } from '../site/site.ts';

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
  /** Names of the networks to which the newsroom and its authors link, by id. */
  networkNames: ReadonlyMap<string, string>;
  dictionaryOf(locale: string): Dictionary;
  chromeOf(locale: string): Chrome;
  /** File name below `/_images/` of a social card: a hash of it, and of what draws it. */
  nameCard(card: SocialCard): string;
}
