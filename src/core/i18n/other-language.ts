/** Marks what is in another language than the page around it. */
import { memoise } from '../text/memoise.ts';
import { directionOf } from './locale.ts';

/** The language of a title or link that is not in the page's own. */
export interface OtherLanguage {
  /** The BCP 47 tag, for `lang`. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /**
   * The tag again, for `hreflang`, beside which readers see a mark; left out where they read both languages, such as
   * those of two countries.
   */
  hreflang?: string;
}

/** Returns what is said of a text in a language on a page in another one; `undefined` where they are the same. */
export function otherLanguage(tag: string, page: string): OtherLanguage | undefined {
  if (tag === page) return undefined;
  return { tag, direction: directionOf(tag), ...(isForeign(tag, page) && { hreflang: tag }) };
}

/** Returns whether readers of a page may not read a language: another one, or the same in another script. */
export function isForeign(tag: string, page: string): boolean {
  return writing(tag) !== writing(page);
}

const writing = memoise((tag: string) => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
});
