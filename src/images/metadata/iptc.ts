/** Reads the IPTC fields that agencies write into JPEG files (IIM 4.2, often wrapped in a Photoshop resource). */

/** The datasets of record 2 that hold the credit. */
const BY_LINE = 80;
const CREDIT = 110;
const COPYRIGHT = 116;
const UTF8_ESCAPE = '\x1b%G';

/**
 * Reads creator, credit line and copyright from an IPTC block; each is empty where the block lacks it or is damaged.
 */
export function readIptc(block: Buffer): { creator?: string; credit?: string; copyright?: string } {
  const fields = new Map<number, Buffer[]>();
  let isUtf8 = false;
  for (const { record, dataset, value } of datasetsOf(unwrap(block))) {
    if (record === 1 && dataset === 90) isUtf8 = value.toString('latin1') === UTF8_ESCAPE;
    if (record === 2) fields.set(dataset, [...(fields.get(dataset) ?? []), value]);
  }
  const text = (dataset: number) =>
    fields
      .get(dataset)
      ?.map((value) => decodeText(value, isUtf8))
      .join(', ') ?? '';
  return { creator: text(BY_LINE), credit: text(CREDIT), copyright: text(COPYRIGHT) };
}

function* datasetsOf(block: Buffer): Generator<{ record: number; dataset: number; value: Buffer }> {
  let at = 0;
  while (at + 5 <= block.length && block[at] === 0x1c) {
    const length = block.readUInt16BE(at + 3);
    // A set high bit begins an extended length, which no text field needs
    if (length > 0x7fff) return;
    yield {
      record: block.readUInt8(at + 1),
      dataset: block.readUInt8(at + 2),
      value: block.subarray(at + 5, at + 5 + length),
    };
    at += 5 + length;
  }
}

/**
 * Returns the IIM data of a block: resource 0x0404 in a list of Photoshop resources, or the whole block where it is IIM
 * already.
 */
function unwrap(block: Buffer): Buffer {
  let at = block.indexOf('8BIM', 0, 'latin1');
  if (at === -1 || block[0] === 0x1c) return block;
  while (at + 12 <= block.length && block.toString('latin1', at, at + 4) === '8BIM') {
    const id = block.readUInt16BE(at + 4);
    const nameLength = evenUp(1 + block.readUInt8(at + 6));
    const sizeAt = at + 6 + nameLength;
    if (sizeAt + 4 > block.length) break;
    const size = block.readUInt32BE(sizeAt);
    if (id === 0x0404) return block.subarray(sizeAt + 4, sizeAt + 4 + size);
    at = sizeAt + 4 + evenUp(size);
  }
  return Buffer.alloc(0);
}

function evenUp(value: number): number {
  return value + (value % 2);
}

function decodeText(value: Buffer, isUtf8: boolean): string {
  const text = value.toString('utf8');
  return isUtf8 || !text.includes('\uFFFD') ? text : value.toString('latin1');
}
