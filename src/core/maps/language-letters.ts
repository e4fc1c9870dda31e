/** Tells whether readers of a language can read a name: whether it is written in letters of theirs. */

/** Scripts of ISO 15924 that are several of Unicode's (UAX 24). */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
};

/** Returns whether a name has a letter of the script in which a language is written, or no letter at all. */
export function isReadableIn(name: string, tag: string): boolean {
  if (!/\p{L}/u.test(name)) return true;
  const { script } = new Intl.Locale(tag).maximize();
  const scripts = SEVERAL[script ?? ''] ?? (script ? [script] : []);
  return scripts.some((one) => new RegExp(`\\p{Script=${one}}`, 'u').test(name)) || scripts.length === 0;
}
