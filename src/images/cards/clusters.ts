/** Splits a text into its letters, each with its marks, and removes what can't be seen. */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Splits a text into what readers count as letters (UAX #29, extended grapheme clusters). */
export function clustersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/**
 * Tidies a text for drawing: one plain space for white space that breaks lines, and no characters that can't be drawn,
 * such as controls, halves of surrogate pairs and private characters.
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\uFEFF\uFFFC\uFFFD]/gu, '')
    .trim();
}
