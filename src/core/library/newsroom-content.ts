/** What the library is built from. */

import type { CatalogueEntry } from '../articles/catalogue-entry.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Author } from '../schemas/author.ts';
import type { Category } from '../schemas/category.ts';
import type { Consent } from '../schemas/consent.ts';
import type { Promotions } from '../schemas/promotions.ts';
import type { Rates } from '../schemas/rates.ts';
import type { Redirects } from '../schemas/redirects.ts';
import type { Site } from '../site/site.ts';

/** The content of a newsroom, read and checked. */
export interface NewsroomContent {
  site: Site;
  /** The address of the site that this one is a preview of; left out where this is the site itself. */
  production?: string;
  /** The languages; the first is the default. */
  locales: Locale[];
  entries: Iterable<CatalogueEntry>;
  categories: ReadonlyMap<string, Category>;
  authors: ReadonlyMap<string, Author>;
  promotions: Promotions;
  /** The exchange rates; left out where the newsroom has none. */
  rates?: Rates | undefined;
  consent: Pick<Consent, 'comments'>;
  redirects: Redirects;
  /** The paths of the files of the public folder, with a first slash. */
  publicFiles: ReadonlySet<string>;
  /** The time of the build in milliseconds since 1970. */
  now: number;
  /** Whether drafts and scheduled articles are shown. */
  drafts: boolean;
}
