/** Builds the page model of the page of all languages, which is a language picker that needs no script. */

import { localeHref, localeTranslations } from '../chrome/locale-links.ts';
import { createPageHead } from '../head/create-head.ts';
import { localeOf } from '../i18n/locale.ts';
import { editionName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';

/** What the layout of the page of all languages prints; the languages are `chrome.homes`. */
export interface LanguagesPage extends DocumentModel {
  title: string;
}

/** Builds the page model of the page of all languages, in one of them. The languages themselves are in its chrome. */
export function createLanguagesPage(
  { locale: tag, isRepeat }: { locale: string; isRepeat?: true },
  context: PageContext,
): LanguagesPage {
  const title = context.dictionaryOf(tag).interface.allLanguages;
  const url = hrefToUrl(context.library.address, localeHref('languages', localeOf(context, tag), context));
  const translations = localeTranslations('languages', context);
  const head = createPageHead(
    {
      title: `${title} – ${editionName(tag, context)}`,
      url,
      locale: tag,
      translations,
      ...(isRepeat && { isNoindex: true }),
    },
    context,
  );
  return { ...createDocument({ locale: tag, url, head, title }, context), title };
}
