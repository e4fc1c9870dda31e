/** Reads the blocks of a GIF, because decoders leave out the frames of a cut-off file without a word. */

const HEADER = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/** Returns whether a GIF's blocks follow one another to the trailer (GIF89a, sections 12 to 27). */
export function isWholeGif(bytes: Buffer): boolean {
  let at = HEADER + colourTableSize(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === TRAILER) return true;
    if (block === EXTENSION) at = skipData(bytes, at + 2);
    else if (block === IMAGE) at = skipData(bytes, at + 11 + colourTableSize(bytes[at + 9]));
    else return false;
  }
  return false;
}

/** Returns the bytes of the colour table that follows, by the flags that announce it. */
function colourTableSize(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Returns where the sub-blocks that begin at an offset end; each begins with its length, and the last one is empty. */
function skipData(bytes: Buffer, start: number): number {
  let at = start;
  for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
  return at + 1;
}
