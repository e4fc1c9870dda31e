/** Walks the blocks of a GIF, as decoders silently leave out the frames that a cut-off file has lost. */

const HEADER = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;

/** Whether the blocks follow one another to the trailer (GIF89a, 12–27). */
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

/** Bytes of the table that follows, by the flags that announce it. */
function colourTableSize(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Where the sub-blocks that begin here end, each led by its length, the last one empty. */
function skipData(bytes: Buffer, start: number): number {
  let at = start;
  for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
  return at + 1;
}
