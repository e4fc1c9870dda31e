/** A library of the entries that a test names. */

import type { CatalogueEntry } from '../../../src/core/articles/catalogue-entry.ts';
import { createLibrary, type Library } from '../../../src/core/library/library.ts';
import type { NewsroomContent } from '../../../src/core/library/newsroom-content.ts';
import { OUTPUT_FILE_COLLECTORS } from '../../../src/core/outputs/output-files.ts';
import type { Problem } from '../../../src/core/problems/problem.ts';
import { NO_CONSENT } from '../../../src/core/schemas/consent.ts';
import { NO_REDIRECTS } from '../../../src/core/schemas/redirects.ts';
import { NOW } from './make-entry.ts';
import { makeLocales, makeSite, type SiteSettings } from './make-site.ts';

export interface LibraryOptions extends Partial<Omit<NewsroomContent, 'site' | 'locales' | 'entries' | 'publicFiles'>> {
  site?: SiteSettings;
  publicFiles?: string[];
}

/** All that a library is made from; one category, `news`, and one author, `ana`. */
export function makeLibrarySource(entries: CatalogueEntry[], options: LibraryOptions = {}): NewsroomContent {
  const site = makeSite(options.site);
  return {
    categories: new Map([['news', { name: 'News' }]]),
    authors: new Map([['ana', { name: 'Ana Reyes', links: [] }]]),
    promotions: {},
    consent: NO_CONSENT,
    redirects: NO_REDIRECTS,
    now: NOW,
    drafts: false,
    ...options,
    site,
    locales: makeLocales(site),
    entries,
    publicFiles: new Set(options.publicFiles),
  };
}

export function makeLibrary(
  entries: CatalogueEntry[],
  options: LibraryOptions = {},
): { library: Library; problems: Problem[] } {
  return createLibrary(makeLibrarySource(entries, options), OUTPUT_FILE_COLLECTORS);
}
