/** What page models are made from. */

import type { Chrome } from '../chrome/chrome.ts';
import type { ConsentTerms } from '../consent/consent-terms.ts';
import type { OwnRules } from '../host-rules/own-rules.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Library } from '../library/library.ts';
import type { Maps } from '../maps/maps.ts';
import type { MediaFacts } from '../media/recording.ts';
import type { ImageFacts } from '../pictures/picture.ts';
import type { SocialCard } from '../pictures/social-card.ts';
import type { Author } from '../schemas/author.ts';
import type { Category } from '../schemas/category.ts';
import type { Consent } from '../schemas/consent.ts';
import type { LikeCounts } from '../schemas/like-counts.ts';
import type { Promotions } from '../schemas/promotions.ts';
import type { Rates } from '../schemas/rates.ts';
import type { Site } from '../site/site.ts';

/** The whole newsroom, read and checked. Functions ask for those parts of it that they need. */
export interface PageContext {
  site: Site;
  /** The address of the site that this one is a preview of; left out where this is the site itself. */
  production?: string;
  /** Whether drafts and scheduled articles are shown, with notices for editors. */
  drafts: boolean;
  /** The languages of the newsroom; the first is the default. */
  locales: Locale[];
  library: Library;
  /** The categories by id. */
  categories: ReadonlyMap<string, Category>;
  /** The authors by id. */
  authors: ReadonlyMap<string, Author>;
  promotions: Promotions;
  /** The exchange rates; left out where the newsroom has none. */
  rates?: Rates | undefined;
  /** How many readers like each story, by its id. */
  likeCounts: LikeCounts;
  consent: Consent;
  /** The newsroom's own rules for hosts; left out where it has none. */
  ownRules?: OwnRules | undefined;
  /** What readers are asked to agree to; left out where there is nothing to choose. */
  consentTerms?: ConsentTerms | undefined;
  /** What is known of each picture, by its virtual path. */
  images: ReadonlyMap<string, ImageFacts>;
  /** What is known of each recording and file of captions, by its virtual path. */
  media: ReadonlyMap<string, MediaFacts>;
  maps: Maps;
  /** The names of the networks to which the newsroom and its authors link, by id. */
  networkNames: ReadonlyMap<string, string>;
  /** Returns the words of a language, by its tag. */
  dictionaryOf(locale: string): Dictionary;
  /** Returns the chrome of a language, by its tag. Addresses in it still hold the tokens that each page fills. */
  chromeOf(locale: string): Chrome;
  /**
   * Returns the file name of a social card below `/_images/`: a hash of the card and of the code that draws it; or
   * `undefined` where no typeface has one of its letters, so that it can't be drawn.
   */
  nameCard(card: SocialCard): string | undefined;
}
