/** Metadata in PNG files: chunks for EXIF and XMP, and texts in which older programs keep both. */
import { crc32, inflateSync } from 'node:zlib';
import { type Container, type MetadataPart, spliceParts, withoutExifHeader } from './metadata-part.ts';

/** What every PNG begins with (PNG, third edition, 5.2). */
export const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const XMP_KEYWORD = 'XML:com.adobe.xmp';
const XMP_HEADER = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
/** The most bytes of a compressed text, once it is read. */
const MAX_TEXT = 20_000_000;

export const PNG: Container = {
  partsOf(bytes) {
    const parts: MetadataPart[] = [];
    for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
      const end = at + 12 + bytes.readUInt32BE(at);
      if (end > bytes.length) break;
      const type = bytes.toString('latin1', at + 4, at + 8);
      const part = partOf(type, bytes.subarray(at + 8, end - 4));
      if (part) parts.push({ ...part, start: at, end });
      at = end;
    }
    return parts;
  },
  rebuild: (bytes, parts, newData) =>
    spliceParts(bytes, parts, newData, (kind, data) => {
      if (kind === 'exif') return chunkOf('eXIf', data);
      return chunkOf('iTXt', Buffer.concat([Buffer.from(`${XMP_KEYWORD}\0\0\0\0\0`, 'latin1'), data]));
    }),
};

function partOf(type: string, content: Buffer): Pick<MetadataPart, 'kind' | 'data'> | undefined {
  if (type === 'eXIf') return { kind: 'exif', data: withoutExifHeader(content) };
  if (type !== 'iTXt' && type !== 'tEXt' && type !== 'zTXt') return undefined;
  const keyword = content.toString('latin1', 0, content.indexOf(0));
  if (keyword === XMP_KEYWORD) return { kind: 'xmp', data: textOf(type, content) };
  // ImageMagick writes whole blocks as hexadecimal digits, behind their name and length
  if (!/^Raw profile type (exif|app1|xmp)$/i.test(keyword)) return undefined;
  const digits = textOf(type, content)
    .toString('latin1')
    .replace(/^\s*\w+\s+\d+/, '');
  const block = Buffer.from(digits.replace(/\s+/g, ''), 'hex');
  const isXmp = block.subarray(0, XMP_HEADER.length).equals(XMP_HEADER) || /xmp$/i.test(keyword);
  return isXmp ? { kind: 'xmp', data: block } : { kind: 'exif', data: withoutExifHeader(block) };
}

/** Returns the text of a chunk, which is empty where it can't be read (PNG, third edition, 11.3.3). */
function textOf(type: string, content: Buffer): Buffer {
  let at = content.indexOf(0) + 1;
  let isCompressed = type === 'zTXt';
  if (type === 'zTXt') at += 1;
  if (type === 'iTXt') {
    isCompressed = content[at] === 1;
    at = content.indexOf(0, content.indexOf(0, at + 2) + 1) + 1;
  }
  const text = content.subarray(at);
  try {
    return isCompressed ? inflateSync(text, { maxOutputLength: MAX_TEXT }) : text;
  } catch {
    return Buffer.alloc(0);
  }
}

/** Returns a chunk with its length and its check (PNG, third edition, 5.3). */
export function chunkOf(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
