/** Metadata in WebP files: two chunks, which the header of the file announces (RFC 9649, 2.7). */
import { type Container, type MetadataPart, spliceParts, withoutExifHeader } from './metadata-part.ts';

const HEADER = 12;
const FLAGS_AT = 20;
const CHUNKS = { exif: 'EXIF', xmp: 'XMP ' } as const;
const FLAGS = { exif: 0x08, xmp: 0x04 } as const;

export const WEBP: Container = {
  partsOf(bytes) {
    const parts: MetadataPart[] = [];
    for (let at = HEADER; at + 8 <= bytes.length; ) {
      const type = bytes.toString('latin1', at, at + 4);
      const length = bytes.readUInt32LE(at + 4);
      const end = at + 8 + length + (length % 2);
      const data = bytes.subarray(at + 8, at + 8 + length);
      if (type === CHUNKS.exif) parts.push({ kind: 'exif', data: withoutExifHeader(data), start: at, end });
      if (type === CHUNKS.xmp) parts.push({ kind: 'xmp', data, start: at, end });
      at = end;
    }
    return parts;
  },
  rebuild(bytes, parts, newData) {
    const file = spliceParts(bytes, parts, newData, (kind, data) => chunkOf(CHUNKS[kind], data));
    file.writeUInt32LE(file.length - 8, 4);
    const left = new Set(WEBP.partsOf(file).map(({ kind }) => kind));
    if (file.toString('latin1', HEADER, HEADER + 4) !== 'VP8X') return file;
    for (const kind of ['exif', 'xmp'] as const)
      if (!left.has(kind)) file[FLAGS_AT] = (file[FLAGS_AT] as number) & ~FLAGS[kind];
    return file;
  },
};

function chunkOf(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
