/** The boxes of ISO media files and of QuickTime (ISO/IEC 14496-12, 4.2; QuickTime File Format, atoms), found by their heads alone. */

/** Returns so many bytes from an offset on, or those that are there. */
export type ByteSource = (at: number, length: number) => Buffer;

export interface Box {
  type: string;
  /** The offset of its head. */
  at: number;
  /** Where its content begins and ends. */
  start: number;
  end: number;
}

/** Lists the boxes that lie one behind the other from an offset to another, up to the first that can't be one. */
export function* boxesIn(source: ByteSource, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const head = source(at, 16);
    if (head.length < 8) return;
    const short = head.readUInt32BE(0);
    const length = short === 1 ? 16 : 8;
    if (head.length < length) return;
    const size = short === 0 ? to - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    if (size < length || at + size > to) return;
    yield { type: head.toString('latin1', 4, 8), at, start: at + length, end: at + size };
    at += size;
  }
}
