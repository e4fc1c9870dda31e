/** The letters of a text, each with its marks, and the text without what can't be seen. */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What readers count as one letter (Unicode UAX #29, extended grapheme clusters). */
export function clustersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Spaces as they break lines, and nothing that has no look: controls, halves of pairs, private characters. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\uFEFF\uFFFC\uFFFD]/gu, '')
    .trim();
}
