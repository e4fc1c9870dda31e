/** Finds the languages that a language is a kind of (CLDR's parent locales and likely scripts). */
import parentLocales from 'cldr-core/supplemental/parentLocales.json' with { type: 'json' };

const PARENTS: Readonly<Record<string, string>> = parentLocales.supplemental.parentLocales.parentLocale;

/**
 * Returns a tag and those that it is a kind of, nearest first: `es-AR`, `es-419`, `es`. Another script is another
 * language, so `zh-TW` leads to `zh-Hant` and no further (UTS 35, Parent Locales).
 */
export function ancestryOf(tag: string): string[] {
  const script = scriptOf(tag);
  const found: string[] = [];
  for (let next: string | undefined = tag; next !== undefined; next = parentOf(next)) {
    if (scriptOf(next) === script) found.push(next);
    else break;
  }
  const { language } = new Intl.Locale(tag);
  // The records of Chinese are by script, and `zh-TW` names none: it follows from the place
  return [...new Set([...found, `${language}-${script}`])];
}

function parentOf(tag: string): string | undefined {
  const stated = PARENTS[tag];
  if (stated !== undefined) return stated === 'und' || stated === 'root' ? undefined : stated;
  const end = tag.lastIndexOf('-');
  return end === -1 ? undefined : tag.slice(0, end);
}

function scriptOf(tag: string): string {
  return new Intl.Locale(tag).maximize().script ?? 'Latn';
}
