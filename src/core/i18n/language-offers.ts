/** Builds the offers to readers of another language than that of the page, each in the language that is offered. */

import type { Dictionary } from './dictionary.ts';
import type { Locale } from './locale.ts';

/**
 * The offer of the page and that of the home, with `{language}` in the place of the link, and the name of the close
 * button.
 */
export type LanguageOffer = [page: string, home: string, close: string];

/** Returns the offer of each language that has a home, by its tag. */
export function createLanguageOffers(
  homes: Locale[],
  dictionaryOf: (tag: string) => Dictionary,
): Record<string, LanguageOffer> {
  return Object.fromEntries(
    homes.map(({ tag }) => {
      const { languageOffer, languageOfferHome, close } = dictionaryOf(tag).interface;
      return [tag, [languageOffer, languageOfferHome, close]];
    }),
  );
}
