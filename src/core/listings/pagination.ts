/**
 * Divides a long list into pages whose addresses stay: they are counted from the oldest, so that page 1 holds the same
 * stories for ever. The front, which has no number, holds the newest: a whole page, and what has come since.
 */

/** Returns how many numbered pages a list has besides its front page. */
export function numberedPages(count: number, size: number): number {
  return Math.max(0, Math.floor(count / size) - 1);
}

/** Returns the items of one page of a list that is sorted newest first. `number` is left out for the front page. */
export function sliceOfPage<Item>(list: readonly Item[], size: number, number?: number): Item[] {
  if (number === undefined) return list.slice(0, list.length - numberedPages(list.length, size) * size);
  return list.slice(list.length - number * size, list.length - (number - 1) * size);
}

/** The pages next to a page of a list. One without a number is the front page. */
export interface Neighbours {
  newer?: { number?: number };
  older?: { number: number };
}

/** Returns the pages next to one page of a list of `count` items. `number` is left out for the front page. */
export function neighboursOf(count: number, size: number, number?: number): Neighbours {
  const last = numberedPages(count, size);
  const older = (number ?? last + 1) - 1;
  return {
    ...(number !== undefined && { newer: number < last ? { number: number + 1 } : {} }),
    ...(older >= 1 && { older: { number: older } }),
  };
}
