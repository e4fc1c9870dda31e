/** What a language picker offers on a page. */
import type { Chrome, LanguageLink } from '../core/chrome.ts';

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
  const others = homes.length > 1 ? homes.filter(({ tag }) => !tags.has(tag)) : [];
  const current = [...languages, ...homes].find((language) => language.current);
  return { current: translations.length + others.length > 0 ? current?.name : undefined, translations, others };
}
