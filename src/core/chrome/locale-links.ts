/** Pages that a language has once, and what a reader sees of a language wherever it can be chosen. */

import type { Locale } from '../i18n/locale.ts';
import type { Library } from '../library/library.ts';
import type { LocaleKind } from '../routes/route-kinds.ts';
import type { Site } from '../site/site.ts';
import { fillPermalink } from '../urls/permalink.ts';
import { hrefToUrl, pathToHref } from '../urls/site-url.ts';
import type { LanguageLink } from './chrome.ts';

interface LinkSource {
  site: Site;
  library: Library;
}

/** A page that a locale has once. */
export function localeHref(kind: LocaleKind, { path }: Locale, { site, library }: LinkSource): string {
  return pathToHref(library.address, fillPermalink(site.permalinks[kind], { locale: path }));
}

/** Such a page in all languages. */
export function localeTranslations(kind: LocaleKind, source: LinkSource): { locale: string; url: string }[] {
  const { homes, address } = source.library;
  return homes.map((locale) => ({ locale: locale.tag, url: hrefToUrl(address, localeHref(kind, locale, source)) }));
}

/** What a reader sees of a locale wherever it can be chosen. */
export function languageOf({ tag, name, direction }: Locale): Omit<LanguageLink, 'href' | 'current'> {
  return { tag, name, direction };
}
