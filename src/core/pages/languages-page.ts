/** The page of all languages: a language picker that needs neither a script nor room. */

import { localeHref, localeTranslations } from '../chrome/locale-links.ts';
import { createPageHead } from '../head/create-head.ts';
import { localeOf } from '../i18n/locale.ts';
import { siteName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';

export interface LanguagesPage extends DocumentModel {
  title: string;
}

/** The languages themselves stand in the page's chrome. */
export function createLanguagesPage({ locale: tag }: { locale: string }, context: PageContext): LanguagesPage {
  const title = context.dictionaryOf(tag).interface.allLanguages;
  const url = hrefToUrl(context.library.address, localeHref('languages', localeOf(context, tag), context));
  const translations = localeTranslations('languages', context);
  const head = createPageHead(
    { title: `${title} – ${siteName(tag, context)}`, url, locale: tag, translations },
    context,
  );
  return { ...createDocument({ locale: tag, url, head, title }, context), title };
}
