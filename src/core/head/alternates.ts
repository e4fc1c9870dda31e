/** What a page's head says of its languages: `hreflang` and Open Graph's locales. */
import type { PageContext } from '../presentation/page-context.ts';
import type { Translation } from '../presentation/translations.ts';
import { memoise } from '../text/memoise.ts';
import type { Head } from './head.ts';

/**
 * Every language of a page, itself included, and `x-default`: the default language's, else the first one's. A page in
 * one language has no alternates. Locales whose values others have taken stay without.
 */
export function alternatesOf(
  translations: Translation[],
  { locales }: Pick<PageContext, 'locales'>,
): Head['alternates'] {
  if (translations.length < 2) return [];
  const byLocale = new Map(translations.map(({ locale, url }) => [locale, url]));
  const preferred = byLocale.get(locales[0]?.tag ?? '') ?? (translations[0]?.url as string);
  return [
    ...locales.flatMap(({ tag, hreflang }) => {
      const href = byLocale.get(tag);
      return href === undefined ? [] : hreflang.map((value) => ({ hreflang: value, href }));
    }),
    { hreflang: 'x-default', href: preferred },
  ];
}

/** Open Graph's pairs for the other languages, sorted. */
export function localeAlternates(locale: string, translations: Translation[]): Head['properties'] {
  const own = openGraphLocale(locale);
  const others = new Set(translations.map((translation) => openGraphLocale(translation.locale)));
  others.delete(own);
  return [...others].sort().map((value) => ['og:locale:alternate', value]);
}

/** `pt_BR`: language and territory (https://ogp.me/#optional), the likely one where the tag has none; no script. */
export const openGraphLocale = memoise((tag: string) => {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
});
