/** Keeps parts of pages that were printed, as long as what they were made from is in use. */
import { memoiseByObject } from '../core/text/memoise.ts';

/** Returns the place of the HTML of a part. */
export const printedOf = memoiseByObject((_of: object): { html?: string } => ({}));
