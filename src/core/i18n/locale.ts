/** Languages of the newsroom, as BCP 47 tags. */
import type { LocaleSettings } from './hreflang.ts';
import { assignHreflang } from './hreflang.ts';

export interface Locale {
  /** Canonical BCP 47 tag: `pt-BR`. */
  tag: string;
  /** The segment of addresses: `pt-BR` unless the newsroom says otherwise. */
  path: string;
  /** The language's own name. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** What search engines get; more than one for a region of several countries. */
  hreflang: string[];
  /** The tag whose words and stories stand in for missing ones. */
  inherits?: string;
}

/** The canonical form of a tag, or nothing where it is no BCP 47 tag. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The newsroom's locales with everything that follows from their tags; `countriesOf` knows those of a region. */
export function createLocales(locales: LocaleSettings[], countriesOf: (tag: string) => string[] = () => []): Locale[] {
  const hreflang = assignHreflang(locales, countriesOf);
  return locales.map((settings, index) => createLocale(settings, hreflang[index] ?? []));
}

function createLocale(settings: LocaleSettings, hreflang: string[]): Locale {
  return {
    tag: settings.tag,
    path: settings.path ?? settings.tag,
    name: settings.name ?? endonymOf(settings.tag),
    direction: directionOf(settings.tag),
    hreflang,
    ...(settings.inherits && { inherits: settings.inherits }),
  };
}

/**
 * A tag and those that it inherits from, nearest first, listed in the newsroom or not; a circle ends where it closes.
 */
export function inheritanceOf(tag: string, locales: readonly LocaleSettings[]): string[] {
  const found = new Set<string>();
  for (
    let next: string | undefined = tag;
    next !== undefined && !found.has(next);
    next = locales.find((locale) => locale.tag === next)?.inherits
  ) {
    found.add(next);
  }
  return [...found];
}

/** The segments of addresses of a locale and of those that it inherits from, nearest first. */
export function inheritedPaths(tag: string, locales: readonly Locale[]): string[] {
  return inheritanceOf(tag, locales).flatMap((name) => locales.find((locale) => locale.tag === name)?.path ?? []);
}

/** Whether words in a language are printed: it is one of the newsroom's, or one of them inherits from it. */
export function isSpoken(tag: string, locales: readonly LocaleSettings[]): boolean {
  return locales.some((locale) => locale.tag === tag || locale.inherits === tag);
}

/** `rtl` for languages that are written from right to left. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  // Not in every TypeScript library yet: Intl Locale Info, stage 4
  const locale = new Intl.Locale(tag) as Intl.Locale & { getTextInfo?: () => { direction?: string } };
  return locale.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** A language's own name, with a capital where its script has one. */
export function endonymOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  // Georgian has capitals for whole words only
  if (/\p{Script=Georgian}/u.test(first)) return name;
  return first.toLocaleUpperCase(tag) + rest.join('');
}

/** The locale of a tag; every article has one. */
export function localeOf({ locales }: { locales: readonly Locale[] }, tag: string): Locale {
  return locales.find((locale) => locale.tag === tag) as Locale;
}
