/** Knows the letters that a language is written with (CLDR's exemplar characters), as `exemplars.json` lists them. */
import { ancestryOf } from './ancestry.ts';
import exemplars from './exemplars.json' with { type: 'json' };

/** The characters of a language, in small letters where the script has two cases. */
export interface Exemplars {
  /** What its own words need (UTS #35, “Exemplars”: main). */
  letters: string;
  /** What names and words of others bring along (auxiliary). */
  foreign: string;
  /** Marks, figures and signs of figures (punctuation, numbers). */
  signs: string;
}

const TABLE: Readonly<Record<string, Exemplars | undefined>> = exemplars;

/**
 * Returns the characters of a language, or of the nearest that it is a kind of. Returns `undefined` for one that CLDR
 * doesn't know, and for one with more than 400 letters, such as Chinese.
 */
export function exemplarsOf(tag: string): Exemplars | undefined {
  for (const ancestor of ancestryOf(tag)) if (TABLE[ancestor]) return TABLE[ancestor];
  const { language, script } = new Intl.Locale(tag).maximize();
  return new Intl.Locale(language).maximize().script === script ? TABLE[language] : undefined;
}
