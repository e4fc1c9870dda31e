/** Limits that keep a small file from taking all memory. */

/** The most pixels that are decoded of one source, all frames of an animation together. */
export const MAX_PIXELS = 100_000_000;
