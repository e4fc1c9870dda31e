/** Builds links to the pages that each language has once, such as its home. */

import type { Locale } from '../i18n/locale.ts';
import type { Library } from '../library/library.ts';
import { originalHomes } from '../listings/original-homes.ts';
import type { LocaleKind } from '../routes/route-kinds.ts';
import type { Site } from '../site/site.ts';
import { fillPermalink } from '../urls/permalink.ts';
import { pathToHref, pathToUrl } from '../urls/site-url.ts';
import type { LanguageLink } from './chrome.ts';

interface LinkSource {
  site: Site;
  library: Library;
}

/** Returns the href of a page that a locale has once, such as `home` or `search`. */
export function localeHref(kind: LocaleKind, { path }: Locale, { site, library }: LinkSource): string {
  return pathToHref(library.address, fillPermalink(site.permalinks[kind], { locale: path }));
}

/** Returns the absolute addresses of such a page in all languages that have a home of their own, and this page. */
export function localeTranslations(kind: LocaleKind, source: LinkSource): { locale: string; url: string }[] {
  const { homes, localesWithStories, address, routeAt } = source.library;
  return originalHomes(homes, localesWithStories).flatMap(({ tag, path: locale }) => {
    const path = fillPermalink(source.site.permalinks[kind], { locale });
    return routeAt(path)?.kind === kind ? [{ locale: tag, url: pathToUrl(address, path) }] : [];
  });
}

/** Returns what a language picker shows of a locale, without the link. */
export function languageOf({ tag, name, direction }: Locale): Omit<LanguageLink, 'href' | 'current'> {
  return { tag, name, direction };
}
