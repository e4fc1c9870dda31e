/** Knows titles that would fill the window of a phone, which are printed smaller. */

/** Returns whether a title is that long. */
export function isLongTitle(title: string): boolean {
  return title.length > 140;
}
