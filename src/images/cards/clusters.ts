/** Splits a text into its letters, each with its marks, and removes what can't be seen. */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Splits a text into what readers count as letters (UAX #29, extended grapheme clusters). */
export function clustersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/**
 * Tidies a text for drawing: one plain space for white space that breaks lines, and no characters that nobody could see,
 * such as controls.
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\S\u00A0\u202F\u2007]+/g, ' ')
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\uFEFF\uFFFC]/gu, '')
    .trim();
}
