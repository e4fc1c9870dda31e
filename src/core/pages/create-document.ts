/** Builds the part that all page models share. */

import type { Article } from '../articles/article.ts';
import type { LanguageLink } from '../chrome/chrome.ts';
import { fillChrome } from '../chrome/fill-chrome.ts';
import type { Head } from '../head/head.ts';
import { localeOf } from '../i18n/locale.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { sectionsOf } from '../presentation/sections.ts';
import { pageSources } from '../security/page-sources.ts';
import type { DocumentModel } from './document.ts';

/** What the shared part of a page model is built from. */
export interface DocumentSource {
  /** The BCP 47 tag of the page. */
  locale: string;
  /** The absolute address of the page. */
  url: string;
  head: Head;
  title: string;
  /** The languages in which the page exists, this one included; left out where the page is in one language only. */
  languages?: LanguageLink[];
  /** The article or standing page that the page prints. */
  article?: Article;
  /** The slug of an article, for the tokens of configured addresses. */
  slug?: string;
  /** The id of the category in which the page stands, also for the tokens of configured addresses. */
  category?: string;
}

/**
 * Builds the part of a page model that all pages share: language, head, words, and the chrome with its addresses filled
 * in.
 */
export function createDocument(
  { locale: tag, url, head, title, languages = [], article, slug, category }: DocumentSource,
  context: Pick<PageContext, 'site' | 'consent' | 'locales' | 'library' | 'categories' | 'dictionaryOf' | 'chromeOf'>,
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
    ...(locale.formats !== tag && { formats: locale.formats }),
    head,
    chrome: fillChrome(context.chromeOf(tag), values),
    words: context.dictionaryOf(tag).interface,
    sections: sectionsOf(tag, context).map(({ id, label, href }) => ({ label, href, current: id === category })),
    languages,
    sources: pageSources(article, context),
  };
}
