/** Finds where the first sentence of a text ends (Unicode Standard Annex 29, Sentence Boundaries). */

/** Returns the first sentence of a text, as its language divides it. */
export function firstSentence(text: string, locale: string): string {
  const [first] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}
