/** Finds what a language picker offers on a page. */
import type { Chrome, LanguageLink } from './chrome.ts';

export interface LanguageChoices {
  /** The name of the page's own language; `undefined` where there is no choice. */
  current: string | undefined;
  /**
   * The page in its languages, this one included, and the editions that have it from one of these; empty where the page
   * has only one language.
   */
  translations: LanguageLink[];
  /** The homes of the newsroom's languages in which the page does not exist. */
  others: LanguageLink[];
}

/** Returns what the language picker offers; `languages` are those in which the page exists. */
export function languageChoices(languages: LanguageLink[], { homes }: Pick<Chrome, 'homes'>): LanguageChoices {
  const tags = new Set(languages.length > 1 ? languages.map(({ tag }) => tag) : []);
  const inherited = homes.filter(({ tag }) => !tags.has(tag)).flatMap((home) => inheritedPage(home, languages));
  for (const { tag } of inherited) tags.add(tag);
  const translations = languages.length > 1 ? [...languages, ...inherited] : [];
  const current = [...languages, ...homes].find((language) => language.current);
  // The same list on all such pages, so that it is printed once
  const others = tags.size === 0 ? homes : homes.filter(({ tag }) => !tags.has(tag));
  // A page whose language has no home can still offer the homes of others
  const isChoice = translations.length > 0 || others.some(({ tag }) => tag !== current?.tag);
  return isChoice
    ? { current: current?.name, translations, others }
    : { current: undefined, translations: [], others: [] };
}

/**
 * Returns the link of an edition to the page in the nearest language that it inherits from. An edition of the page's
 * own language leads to its home: the reader has the page already.
 */
function inheritedPage({ inherits = [], ...home }: Chrome['homes'][number], languages: LanguageLink[]): LanguageLink[] {
  const parent = inherits.find((tag) => languages.some((language) => language.tag === tag));
  const page = languages.find(({ tag }) => tag === parent);
  return page && !page.current && !home.current ? [{ ...home, href: page.href, pageLanguage: page.tag }] : [];
}
