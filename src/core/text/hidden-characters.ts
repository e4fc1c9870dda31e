/** Knows characters that nobody sees, or that look like others, and that change what a program reads. */

/** By its sign, what a character is called in messages. */
const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space (U+00A0)',
  '\u00ad': 'a soft hyphen (U+00AD)',
  '\u2007': 'a figure space (U+2007)',
  '\u200b': 'a zero-width space (U+200B)',
  '\u202f': 'a narrow no-break space (U+202F)',
  '\u2060': 'a word joiner (U+2060)',
  '\u3000': 'an ideographic space (U+3000)',
  '\ufeff': 'a zero-width no-break space (U+FEFF)',
};

const ODD = new RegExp(`[${Object.keys(NAMES).join('')}]`);

/**
 * Characters without width that mean nothing in an id or address. Joiners (U+200C, U+200D) are not among them: Persian,
 * the scripts of India and emoji are written with them (Unicode Standard, 23.2).
 */
const WITHOUT_WIDTH = /[\u00ad\u200b\u2060\ufeff]/g;

/** Returns the name of the first character that nobody can tell from a space or from nothing, or `undefined`. */
export function hiddenCharacterIn(text: string): string | undefined {
  const sign = ODD.exec(text)?.[0];
  return sign === undefined ? undefined : NAMES[sign];
}

/** Returns an id or address without characters that have no width, which come along when it is copied from a page. */
export function withoutHidden(text: string): string {
  return text.replace(WITHOUT_WIDTH, '');
}
