/** Names the folders of new stories. */

/** A headline as a folder’s name: lower case, words joined by hyphens, letters of any script kept; empty without letters. */
export function slugOfTitle(title: string, locale: string): string {
  const words =
    title
      .normalize('NFC')
      .toLocaleLowerCase(locale)
      // Persian and the scripts of India write joiners inside words
      .match(/[\p{L}\p{M}\p{N}]+(?:\p{Join_Control}+[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return (
    words
      .join('-')
      .slice(0, 80)
      // The cut may go through a letter of two code units
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/[\p{Join_Control}-]+$/u, '')
  );
}
