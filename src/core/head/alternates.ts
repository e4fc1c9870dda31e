/** Builds what a head says of the page's languages: `hreflang` links and Open Graph locales. */
import type { PageContext } from '../presentation/page-context.ts';
import type { Translation } from '../presentation/translations.ts';
import { memoise } from '../text/memoise.ts';
import type { Head } from './head.ts';

/**
 * Returns the `hreflang` links of a page: one for each value of each language, its own included, and `x-default`, which
 * leads to the default language or else to the first. A page in one language has none.
 */
export function alternatesOf(
  translations: readonly Translation[],
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

/** Returns the `og:locale:alternate` properties for the other languages of a page, sorted. */
export function localeAlternates(locale: string, translations: readonly Translation[]): Head['properties'] {
  const own = openGraphLocale(locale);
  const others = new Set(translations.map((translation) => openGraphLocale(translation.locale)));
  others.delete(own);
  return [...others]
    .filter(Boolean)
    .sort()
    .map((value) => ['og:locale:alternate', value]);
}

/** Returns the `og:locale` property of a page, if Open Graph has a name for its language. */
export function localeProperty(locale: string): Head['properties'] {
  const name = openGraphLocale(locale);
  return name === '' ? [] : [['og:locale', name]];
}

/**
 * Returns a tag as Open Graph writes it, `pt_BR`: two letters of ISO 639-1 and two of ISO 3166-1
 * (https://ogp.me/#optional). Where the tag has no such territory, it is the likely one of the language; a language
 * without two letters has no name, and the text is empty.
 */
export const openGraphLocale = memoise((tag: string) => {
  const { language, script, region = '' } = new Intl.Locale(tag);
  if (language.length !== 2) return '';
  const likely = new Intl.Locale(script ? `${language}-${script}` : language).maximize().region ?? '';
  const territory = [region, likely].find((one) => /^[A-Z]{2}$/.test(one));
  return territory === undefined ? '' : `${language}_${territory}`;
});
