/** Names characters by their numbers. */

/** Returns the name of the first character of a text, such as `U+00A0` (Unicode Standard, appendix A). */
export function codePointName(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
