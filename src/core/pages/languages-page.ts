/** Builds the page model of the page of all languages, which is a language picker that needs no script. */

import type { Chrome } from '../chrome/chrome.ts';
import { localeHref, localeTranslations } from '../chrome/locale-links.ts';
import { createPageHead } from '../head/create-head.ts';
import { localeOf } from '../i18n/locale.ts';
import { editionName } from '../presentation/names.ts';
import type { PageContext } from '../presentation/page-context.ts';
import { hrefToUrl } from '../urls/site-url.ts';
import { createDocument } from './create-document.ts';
import type { DocumentModel } from './document.ts';

/** What the layout of the page of all languages prints. */
export interface LanguagesPage extends DocumentModel {
  title: string;
  /** The homes in all languages; the editions of one language follow one another. */
  groups: Chrome['homes'][];
}

/** Builds the page model of the page of all languages, in one of them. */
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
  const document = createDocument({ locale: tag, url, head, title }, context);
  return { ...document, title, groups: editionsByLanguage(document.chrome.homes) };
}

/** Groups homes by language and script, each group where its first one stands: English with English (India). */
function editionsByLanguage(homes: Chrome['homes']): Chrome['homes'][] {
  const groups = new Map<string, Chrome['homes']>();
  for (const home of homes) {
    const { language, script } = new Intl.Locale(home.tag).maximize();
    const key = `${language}-${script}`;
    groups.set(key, [...(groups.get(key) ?? []), home]);
  }
  return [...groups.values()];
}
