/** The part that all page models share: language, head and chrome. */
import type { Chrome, LanguageLink, Link } from '../chrome/chrome.ts';
import type { Head } from '../head/head.ts';
import type { InterfaceWords } from '../i18n/interface-words.ts';

/** What every layout prints. */
export interface DocumentModel {
  /** The BCP 47 tag of the page. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** The tag of the language whose dates and numbers scripts print, where it is another one. */
  formats?: string;
  head: Head;
  chrome: Chrome;
  words: InterfaceWords;
  /** The newsroom's sections; `current` is the one in which the page stands. */
  sections: (Link & { current: boolean })[];
  /** The languages in which this page exists, this one included. With fewer than two there is nothing to choose. */
  languages: LanguageLink[];
  /** The hosts besides its own that the page may ask, by the directive of its policy (CSP Level 3, 6). */
  sources: Record<string, string[]>;
}
