/** Resolves addresses that a newsroom configures for all of its languages at once. */

import { inheritedLocales, type Locale } from '../i18n/locale.ts';
import { dependsOnPage, fillLocale, isAbsoluteAddress, isSafeAddress } from '../urls/url-template.ts';
import type { Library } from './library.ts';
import { resolveLink } from './resolve-link.ts';

interface AddressSource {
  library: Library;
  locale: Locale;
  locales: Locale[];
}

/**
 * Returns a configured address for one language, or for the nearest language that it inherits from and that has the
 * page. Tokens other than `{locale}` stay in it. Returns `undefined` where it leads nowhere or is not safe; its label
 * is then printed as plain text.
 */
export function configuredHref(url: string, { library, locale, locales }: AddressSource): string | undefined {
  const inherited = url.includes('{locale}') ? inheritedLocales(locale.tag, locales) : [locale];
  const hrefs = inherited.map((one) => {
    const localised = fillLocale(url, one);
    if (!isSafeAddress(localised)) return undefined;
    // Such tokens stand behind the path, which is printed like any other
    const end = localised.search(/[?#]|$/);
    const front = localised.slice(0, end);
    if (isAbsoluteAddress(localised) || dependsOnPage(front)) return localised;
    const tail = localised.slice(end);
    const { href } = resolveLink(dependsOnPage(tail) ? front : localised, undefined, library);
    return dependsOnPage(tail) ? (href ?? front) + tail : href;
  });
  return hrefs.find((href) => href !== undefined);
}
