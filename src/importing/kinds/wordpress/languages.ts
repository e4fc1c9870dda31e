/** The language of a story, and which stories are one in several languages, as Polylang and WPML say it. */
import type { Item } from './item.ts';
import type { Library } from './library.ts';

/** Returns a language tag, if a plug-in has noted one. */
export function languageOf(item: Item, library: Library): string | undefined {
  const slug = item.terms.find(({ domain }) => domain === 'language')?.slug;
  const code = slug ?? item.meta('_wpml_import_language_code')[0] ?? item.meta('_wpml_language')[0];
  if (!code) return undefined;
  // de_DE of a locale, de of an address: the shorter one is the language as the site had it
  const tag = code.replaceAll('_', '-');
  return canonical(tag) ?? canonical(library.languages.get(code) ?? '');
}

/** Returns what all languages of one story have in common. */
export function translationsOf(item: Item): string | undefined {
  const group = item.terms.find(({ domain }) => domain === 'post_translations')?.slug;
  const number = item.meta('_wpml_import_translation_group')[0] ?? item.meta('_wpml_trid')[0];
  return group ?? (number ? `wpml-${number}` : undefined);
}

function canonical(code: string): string | undefined {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(code) ? Intl.getCanonicalLocales(code)[0] : undefined;
  } catch {
    return undefined;
  }
}
