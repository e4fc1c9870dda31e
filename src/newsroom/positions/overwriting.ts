/** What is written over the bytes of a recording to take a place out of it, so that nothing else of the file moves. */

/** Bytes that take the place of as many. */
export interface Overwriting {
  /** The offset in the file. */
  at: number;
  bytes: Buffer;
}

/** Where a recording says its place. */
export interface FoundPlaces {
  /** What takes the places away that can be taken away. */
  overwritings: Overwriting[];
  /** Whether there are places that can't. */
  lasting: boolean;
}

/** The most bytes of a value or a packet that is looked at. */
export const MAX_VALUE = 16_000_000;
