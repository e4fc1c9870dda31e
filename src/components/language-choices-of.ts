/** Finds what the language pickers of a page offer, once for both of them. */
import { type LanguageChoices, languageChoices } from '../core/chrome/language-choices.ts';
import type { DocumentModel } from '../core/pages/document.ts';
import { memoiseByObject } from '../core/text/memoise.ts';

/** Returns what the language pickers of a page offer. */
export const languageChoicesOf = memoiseByObject(
  ({ languages, chrome }: DocumentModel): LanguageChoices => languageChoices(languages, chrome),
);
