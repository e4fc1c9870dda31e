/** Builds the languages of the newsroom from their BCP 47 tags. */
import { capitalise } from '../text/capitalise.ts';
import { type ArchiveCalendar, archiveCalendarOf } from './archive-calendar.ts';
import type { LocaleSettings } from './hreflang.ts';
import { assignHreflang } from './hreflang.ts';

/** A language of the newsroom. */
export interface Locale {
  /** The canonical BCP 47 tag: `pt-BR`. */
  tag: string;
  /** The segment in addresses: `pt-BR` unless the newsroom says otherwise; empty for a language that has none. */
  path: string;
  /** The language's own name. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** The `hreflang` values for search engines; more than one for a region of several countries. */
  hreflang: string[];
  /** The tag of the language whose words and stories are used where this one has none. */
  inherits?: string;
  /** The tag of the language whose dates, numbers and lists are printed: its own unless the newsroom says otherwise. */
  formats: string;
  /** The calendar by which its stories are divided into years and months: that of the dates that it prints. */
  archive: ArchiveCalendar;
}

/** Returns the canonical form of a tag, or `undefined` where it is no BCP 47 tag. Underscores are read as hyphens. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/**
 * Builds the newsroom's locales, with everything that follows from their tags.
 *
 * @param countriesOf Returns the countries of a tag's region in which the language is official.
 */
export function createLocales(locales: LocaleSettings[], countriesOf: (tag: string) => string[] = () => []): Locale[] {
  const hreflang = assignHreflang(locales, countriesOf);
  return locales.map((settings, index) => createLocale(settings, hreflang[index] ?? []));
}

function createLocale(settings: LocaleSettings, hreflang: string[]): Locale {
  const formats = settings.formats ?? settings.tag;
  return {
    tag: settings.tag,
    path: settings.path ?? settings.tag,
    name: settings.name ?? endonymOf(settings.tag),
    direction: directionOf(settings.tag),
    hreflang,
    formats,
    archive: archiveCalendarOf(formats),
    ...(settings.inherits && { inherits: settings.inherits }),
  };
}

/**
 * Returns a tag and those that it inherits from, nearest first. They need not be languages of the newsroom. Each is
 * there once, even where they inherit in a circle.
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

/** Returns a locale and those that it inherits from, nearest first, as far as they are languages of the newsroom. */
export function inheritedLocales(tag: string, locales: readonly Locale[]): Locale[] {
  return inheritanceOf(tag, locales).flatMap((name) => locales.find((locale) => locale.tag === name) ?? []);
}

/** Returns what stands for a language where something must: its segment in addresses, or its tag where it has none. */
export function segmentOf({ path, tag }: Pick<Locale, 'path' | 'tag'>): string {
  return path || tag;
}

/** Returns whether words in a language are printed: it is one of the newsroom's, or one of these inherits from it. */
export function isSpoken(tag: string, locales: readonly LocaleSettings[]): boolean {
  return locales.some((locale) => locale.tag === tag || locale.inherits === tag);
}

/**
 * Returns the direction in which a language is written.
 *
 * @throws RangeError When the tag is no BCP 47 tag.
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  // Not in every TypeScript library yet: Intl Locale Info, stage 4
  const locale = new Intl.Locale(tag) as Intl.Locale & { getTextInfo?: () => { direction?: string } };
  return locale.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
}

/**
 * Returns the name of a language in the language itself, with a capital where the script has one.
 *
 * @throws RangeError When the tag is no BCP 47 tag.
 */
export function endonymOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  return capitalise(name, tag);
}

/** Returns the newsroom's locale with a tag. The caller makes sure that there is one, as there is for every article. */
export function localeOf({ locales }: { locales: readonly Locale[] }, tag: string): Locale {
  return locales.find((locale) => locale.tag === tag) as Locale;
}
