/** Assigns `hreflang` values, by which search engines know the languages of the newsroom. */

/**
 * What search engines document: a language of ISO 639, perhaps a script (ISO 15924), perhaps a country of ISO 3166-1
 * alpha 2 (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
const DOCUMENTED = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

/**
 * Returns the values of each locale, in the order of the locales, no value twice: what the newsroom states, or else the
 * tag itself. A tag for a region of several countries (UN M.49: es-419) or with a variant becomes the bare language,
 * or, where another locale has that already, the countries of its region in which the language is official.
 *
 * @param countriesOf Returns these countries for a tag, as ISO 3166-1 alpha 2 codes.
 */
export function assignHreflang(locales: LocaleSettings[], countriesOf: (tag: string) => string[]): string[][] {
  const isPlain = ({ tag, hreflang }: LocaleSettings) => hreflang === undefined && DOCUMENTED.test(tag);
  const taken = new Set<string>();
  const take = (values: string[]) => values.filter((value) => !taken.has(value) && taken.add(value));
  const stated = locales.map(({ hreflang = [] }) => take(hreflang));
  const plain = locales.map((locale) => (isPlain(locale) ? take([locale.tag]) : []));
  return locales.map((locale, index) => {
    const own = [...(stated[index] ?? []), ...(plain[index] ?? [])];
    if (locale.hreflang !== undefined || isPlain(locale)) return own;
    const bare = bareTag(locale.tag);
    const found = take([bare]);
    return found.length > 0 ? found : take(countriesOf(locale.tag).map((country) => `${bare}-${country}`));
  });
}

function bareTag(tag: string): string {
  const { language, script } = new Intl.Locale(tag);
  return script === undefined ? language : `${language}-${script}`;
}

/** What `site.yaml` says of a language. */
export interface LocaleSettings {
  tag: string;
  path?: string | undefined;
  name?: string | undefined;
  hreflang?: string[] | undefined;
  inherits?: string | undefined;
  formats?: string | undefined;
}
