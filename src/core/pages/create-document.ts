/** Builds the part that all page models share. */

import type { LanguageLink } from '../chrome/chrome.ts';
import { fillChrome } from '../chrome/fill-chrome.ts';
import type { Head } from '../head/head.ts';
import { localeOf } from '../i18n/locale.ts';
import type { PageContext } from '../presentation/page-context.ts';
import type { DocumentModel } from './document.ts';

export interface DocumentSource {
  locale: string;
  /** Absolute address of the page. */
  url: string;
  head: Head;
  title: string;
  /** The page in other languages, this one included; left out where it has none. */
  languages?: LanguageLink[];
  slug?: string;
  category?: string;
}

/** Language, head and chrome of one page, its addresses filled in. */
export function createDocument(
  { locale: tag, url, head, title, languages = [], slug, category }: DocumentSource,
  context: Pick<PageContext, 'locales' | 'dictionaryOf' | 'chromeOf'>,
): DocumentModel {
  const locale = localeOf(context, tag);
  const values = {
    locale: locale.path,
    url,
    title,
    ...(slug !== undefined && { slug }),
    ...(category !== undefined && { category }),
  };
  return {
    locale: tag,
    direction: locale.direction,
    head,
    chrome: fillChrome(context.chromeOf(tag), values),
    words: context.dictionaryOf(tag).interface,
    languages,
  };
}
