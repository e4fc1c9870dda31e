/** Finds the language of the newsroom that somebody meant who named another edition of it. */
import { suggest } from '../text/suggest.ts';

/**
 * Returns the listed language that is nearest to a tag as a language: `es-419` for `es` and `es-AR`, `zh-Hant` for
 * `zh-TW`. Those of another writing are no kin. Languages of a wider region come before those of one country (UTS 35,
 * Parent Locales, where most countries of a language go back to such a region).
 */
export function nearestLanguage(tag: string, known: Iterable<string>): string | undefined {
  const own = readTag(tag);
  if (!own) return undefined;
  const kin = [...known].filter((other) => {
    const read = readTag(other);
    return other !== tag && read?.language === own.language && read.script === own.script;
  });
  const rank = (other: string) => {
    const { region } = new Intl.Locale(other);
    if (region === undefined) return 0;
    if (/^\d/.test(region)) return 1;
    return region === own.region ? 2 : 3;
  };
  return kin.sort((a, b) => rank(a) - rank(b))[0];
}

/** Returns the hint `Did you mean “es-419”?`, by kinship or else by spelling, or the languages where they are few. */
export function didYouMeanLanguage(tag: string, known: Iterable<string>): string {
  const tags = [...known];
  const kin = nearestLanguage(tag, tags);
  const spelt = suggest(tag, tags);
  const near = isTag(tag) && !(spelt && isSwapped(tag, spelt)) ? (kin ?? spelt) : (spelt ?? kin);
  if (near !== undefined) return `Did you mean “${near}”?`;
  return tags.length === 0 || tags.length > 12 ? '' : `The languages are: ${tags.join(', ')}.`;
}

/** Whether two letters changed places: nobody writes for readers of English in Bulgaria. */
function isSwapped(a: string, b: string): boolean {
  const letters = (text: string) => [...text.toLowerCase()].sort().join('');
  return letters(a) === letters(b);
}

/** Returns whether a text is the tag of a language that has a name, so that it is no slip in another tag. */
export function isTag(text: string): boolean {
  const read = readTag(text);
  const names = (type: 'language' | 'region') => new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  if (!read || names('language').of(read.language) === undefined) return false;
  const parts = [read.language, read.script, read.region].map((part) => part?.toLowerCase());
  return text
    .toLowerCase()
    .split(/[-_]/)
    .every((part) => parts.includes(part));
}

function readTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}
