/** What a reader who met a page in another language is told, each in the language that is offered. */

import type { Dictionary } from './dictionary.ts';
import type { Locale } from './locale.ts';

/** Sentences with `{language}` for the link, and the name of the button that sends the offer away. */
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
