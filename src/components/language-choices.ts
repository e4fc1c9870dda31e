/** Finds what a language picker offers on a page. */
import type { Chrome, LanguageLink } from '../core/chrome/chrome.ts';

export interface LanguageChoices {
  /** The name of the page's own language; `undefined` where there is no choice. */
  current: string | undefined;
  /** The page in its languages, this one included; empty where it has only one. */
  translations: LanguageLink[];
  /** The homes of the newsroom's languages in which the page does not exist. */
  others: LanguageLink[];
}

/** Returns what the language picker offers; `languages` are those in which the page exists. */
export function languageChoices(languages: LanguageLink[], { homes }: Pick<Chrome, 'homes'>): LanguageChoices {
  const translations = languages.length > 1 ? languages : [];
  const tags = new Set(translations.map(({ tag }) => tag));
  const current = [...languages, ...homes].find((language) => language.current);
  const others = homes.filter(({ tag }) => !tags.has(tag));
  // A page whose language has no home can still offer the homes of others
  const isChoice = translations.length > 0 || others.some(({ tag }) => tag !== current?.tag);
  return isChoice
    ? { current: current?.name, translations, others }
    : { current: undefined, translations: [], others: [] };
}
