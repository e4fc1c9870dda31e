/**
 * Divides a long list into pages whose addresses stay: they are counted from the oldest, so that page 1 holds the same
 * stories for ever. The front, which has no number, holds the newest: a whole page, and what has come since.
 */

/** How many numbered pages lie behind the front of a list. */
export function numberedPages(count: number, size: number): number {
  return Math.max(0, Math.floor(count / size) - 1);
}

/** What a page of a list holds; the list is sorted newest first, and `number` is left out for the front. */
export function sliceOfPage<Item>(list: readonly Item[], size: number, number?: number): Item[] {
  if (number === undefined) return list.slice(0, list.length - numberedPages(list.length, size) * size);
  return list.slice(list.length - number * size, list.length - (number - 1) * size);
}

/** Where a page's neighbours are; `undefined` as a number is the front. */
export interface Neighbours {
  newer?: { number?: number };
  older?: { number: number };
}

/** The pages around one of a list of `count` items. */
export function neighboursOf(count: number, size: number, number?: number): Neighbours {
  const last = numberedPages(count, size);
  const older = (number ?? last + 1) - 1;
  return {
    ...(number !== undefined && { newer: number < last ? { number: number + 1 } : {} }),
    ...(older >= 1 && { older: { number: older } }),
  };
}
