/** What a language picker offers on a page. */
import type { Chrome, LanguageLink } from '../core/chrome/chrome.ts';

export interface LanguageChoices {
  /** Name of the page's own language; nothing where there is no choice. */
  current: string | undefined;
  /** The page in its languages, this one included, where it has more than one. */
  translations: LanguageLink[];
  /** The homes of the newsroom's other languages. */
  others: LanguageLink[];
}

/** `languages` are those of the page. */
export function languageChoices(languages: LanguageLink[], { homes }: Pick<Chrome, 'homes'>): LanguageChoices {
  const translations = languages.length > 1 ? languages : [];
  const tags = new Set(translations.map(({ tag }) => tag));
  const current = [...languages, ...homes].find((language) => language.current);
  const others = homes.filter(({ tag }) => !tags.has(tag));
  // A page whose language has no home may still lead to the others
  const isChoice = translations.length > 0 || others.some(({ tag }) => tag !== current?.tag);
  return isChoice
    ? { current: current?.name, translations, others }
    : { current: undefined, translations: [], others: [] };
}
