/** Begins a text with a capital. */

/** Returns a text as a heading begins in a language: with a capital, where the script has them for first letters. */
export function capitalise(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  // Georgian has capitals for whole words only
  return /\p{Script=Georgian}/u.test(first) ? text : first.toLocaleUpperCase(locale) + rest.join('');
}
