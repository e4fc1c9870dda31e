/** Compares texts for sorting. */

/**
 * Compares two texts by UTF-16 code units, for `sort`. Unlike an order by language, it is the same on every computer.
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
