/** Says which characters a face needs for a language. */

/** The characters of a language, in small letters where the script has two cases. */
export interface LanguageLetters {
  letters: string;
  foreign: string;
  signs: string;
}

/** Letters that begin no word, so that no heading has them large: a face may lack their capitals. */
const NEVER_LARGE = 'ßÿŉ';

/** What a sentence can do without: a browser takes it from another face, and no word is set in two. */
const RARE_SIGNS = /[^\p{Nd}\p{Po}-]|[#%&*@/\\§†‡′″‰"'…]/u;

/** Returns the characters without which a face can't set the language `tag`, sorted. */
export function neededFor({ letters, signs }: LanguageLetters, tag: string): string[] {
  return sorted([...withCapitals(letters, tag), ...[...signs].filter((sign) => !RARE_SIGNS.test(sign))]);
}

/** The letters of English, which stand in names and terms everywhere, and signs that headings have. */
const EVERYWHERE = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const SIGNS = '\u{a0}–—‘’“”…€£';

/** Returns the characters that a face takes along for the language where its font has them, sorted. */
export function welcomeFor({ signs }: LanguageLetters): string[] {
  return sorted([...EVERYWHERE, ...SIGNS, ...signs]);
}

/** Returns the letters of names and words of others, sorted. */
export function foreignTo({ foreign }: LanguageLetters, tag: string): string[] {
  return sorted(withCapitals(foreign, tag));
}

/**
 * Greek in capitals has no accents, but a name has one on its first letter: so both ways of writing large count. Marks
 * that a capital would need besides are no part of a word’s beginning.
 */
function withCapitals(letters: string, tag: string): string[] {
  return [...letters].flatMap((letter) => {
    if (NEVER_LARGE.includes(letter)) return [letter];
    const others = letter.toLocaleUpperCase(tag) + letter.toUpperCase() + letter.toLocaleLowerCase(tag);
    return [letter, ...[...others].filter((other) => /\p{L}/u.test(other))];
  });
}

function sorted(characters: Iterable<string>): string[] {
  return [...new Set(characters)].sort((a, b) => (a.codePointAt(0) as number) - (b.codePointAt(0) as number));
}
