/** Names the folders of new stories. */

/**
 * Returns a headline as the name of a folder: lower case, words joined by hyphens, at most 80 characters. Letters of
 * all scripts are kept. The name is empty where the headline has neither letters nor digits.
 */
export function slugOfTitle(title: string, locale: string): string {
  const words =
    title
      .normalize('NFC')
      .toLocaleLowerCase(locale)
      // What remains of the dot of a Turkish İ, which other languages would keep as a sign of its own
      .replace(/i\u0307/g, 'i')
      // Persian and the scripts of India write joiners inside words
      .match(/[\p{L}\p{M}\p{N}]+(?:\p{Join_Control}+[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return (
    words
      .join('-')
      .slice(0, 80)
      // The cut may leave half of a letter of two code units
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/[\p{Join_Control}-]+$/u, '')
  );
}
