/** Metadata in JPEG files: the segments before the picture, and those of further pictures behind it. */
import { type Container, EXIF_HEADER, type MetadataPart, spliceParts, withoutExifHeader } from './metadata-part.ts';

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const END = 0xd9;
const XMP_HEADER = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
/** The header of the further parts of a long packet, behind which a digest and two numbers stand (XMP part 3, 1.1.3.1). */
const LONG_XMP_HEADER = Buffer.from('http://ns.adobe.com/xmp/extension/\0', 'latin1');
const LONG_XMP_FRAME = 40;

export const JPEG: Container = {
  partsOf(bytes) {
    const { segments, end } = readSegments(bytes);
    return [...segments, ...furtherSegments(bytes, end)].flatMap(({ start, end }) => partOf(bytes, start, end));
  },
  rebuild(bytes, parts, newData) {
    // What lies behind the picture is found by its offset
    if (readSegments(bytes).end < bytes.length) return undefined;
    return spliceParts(bytes, parts, newData, (kind, data) =>
      segmentOf(kind === 'exif' ? EXIF_HEADER : XMP_HEADER, data),
    );
  },
};

interface Segment {
  start: number;
  end: number;
}

/** Returns the segments APP1 of the first picture, and where that picture ends (ISO/IEC 10918-1, B.1.1). */
function readSegments(bytes: Buffer): { segments: Segment[]; end: number } {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return { segments, end: bytes.length };
    if (marker === END) return { segments, end: at + 2 };
    // Bytes that fill up, and markers that stand alone
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === APP1 && end <= bytes.length) segments.push({ start: at, end });
    at = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
  }
  const isEnd = bytes[at] === 0xff && bytes[at + 1] === END;
  return { segments, end: isEnd ? at + 2 : bytes.length };
}

/** Returns where the next marker stands that is none of a scan's own. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Finds segments behind a picture, such as those of a second one for bright screens or of depths (CIPA DC-007). */
function furtherSegments(bytes: Buffer, from: number): Segment[] {
  const found = [EXIF_HEADER, XMP_HEADER, LONG_XMP_HEADER].flatMap((header) => {
    const segments: Segment[] = [];
    for (let at = bytes.indexOf(header, from); at !== -1; at = bytes.indexOf(header, at + header.length)) {
      const end = at - 2 + bytes.readUInt16BE(at - 2);
      const isSegment = at - 4 >= from && bytes[at - 4] === 0xff && bytes[at - 3] === APP1;
      if (isSegment && end > at + header.length && end <= bytes.length) segments.push({ start: at - 4, end });
    }
    return segments;
  });
  return found.sort((a, b) => a.start - b.start);
}

function partOf(bytes: Buffer, start: number, end: number): MetadataPart[] {
  const content = bytes.subarray(start + 4, end);
  const begins = (header: Buffer) => content.subarray(0, header.length).equals(header);
  if (begins(EXIF_HEADER)) return [{ kind: 'exif', data: withoutExifHeader(content), start, end }];
  if (begins(XMP_HEADER)) return [{ kind: 'xmp', data: content.subarray(XMP_HEADER.length), start, end }];
  if (!begins(LONG_XMP_HEADER)) return [];
  return [{ kind: 'xmp', data: content.subarray(LONG_XMP_HEADER.length + LONG_XMP_FRAME), start, end }];
}

function segmentOf(header: Buffer, data: Buffer): Buffer {
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(2 + header.length + data.length, 2);
  return Buffer.concat([head, header, data]);
}
