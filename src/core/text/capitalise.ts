/** Begins a text with a capital, or without one. */

/** Returns a text as a heading begins in a language: with a capital, where the script has them for first letters. */
export function capitalise(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  // Georgian has capitals for whole words only
  return /\p{Script=Georgian}/u.test(first) ? text : first.toLocaleUpperCase(locale) + rest.join('');
}

/** Returns a text as it goes on within a sentence: without its capital, but for names in capitals, and German nouns. */
export function decapitalise(text: string, locale: string): string {
  const [first = '', second = '', ...rest] = text;
  const isCapitals = second !== second.toLocaleLowerCase(locale);
  const keeps = isCapitals || new Intl.Locale(locale).language === 'de';
  return keeps ? text : first.toLocaleLowerCase(locale) + second + rest.join('');
}
