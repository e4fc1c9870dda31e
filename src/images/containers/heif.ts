/** Metadata in AVIF and HEIC files: items that a table places anywhere in the file (ISO/IEC 14496-12, 8.11; 23008-12). */
import { type Box, boxesIn as isoBoxesIn } from './iso-boxes.ts';
import { type Container, type MetadataPart, withoutExifHeader } from './metadata-part.ts';

/** Before the EXIF of an item stands how many bytes its TIFF structure lies behind them (ISO/IEC 23008-12, A.2.1). */
const OFFSET_BYTES = 4;

export const HEIF: Container = {
  partsOf(bytes) {
    const meta = boxesIn(bytes, 0, bytes.length).find(({ type }) => type === 'meta');
    if (!meta) return [];
    const boxes = boxesIn(bytes, meta.start + 4, meta.end);
    const kinds = readKinds(bytes, boxes);
    const parts = readPlaces(bytes, boxes).flatMap(({ item, start, end }): MetadataPart[] => {
      const kind = kinds.get(item);
      if (kind === undefined || end > bytes.length) return [];
      const data = bytes.subarray(start, end);
      if (kind === 'xmp') return [{ kind, data, start, end }];
      if (data.length < OFFSET_BYTES) return [];
      const tiff = data.subarray(OFFSET_BYTES + data.readUInt32BE(0));
      return [{ kind, data: withoutExifHeader(tiff), start, end }];
    });
    return parts.sort((a, b) => a.start - b.start);
  },
  // Places of the picture are counted from the beginning of the file, so nothing may move
  rebuild: () => undefined,
};

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  return [...isoBoxesIn((at, length) => bytes.subarray(at, at + length), from, to)];
}

/** Returns which items are metadata, by their numbers. */
function readKinds(bytes: Buffer, boxes: readonly Box[]): Map<number, MetadataPart['kind']> {
  const kinds = new Map<number, MetadataPart['kind']>();
  const list = boxes.find(({ type }) => type === 'iinf');
  if (!list) return kinds;
  const entries = boxesIn(bytes, list.start + (bytes[list.start] === 0 ? 6 : 8), list.end);
  for (const { type, start, end } of entries) {
    const version = bytes[start] as number;
    if (type !== 'infe' || version < 2) continue;
    const item = version === 2 ? bytes.readUInt16BE(start + 4) : bytes.readUInt32BE(start + 4);
    const typeAt = start + (version === 2 ? 8 : 10);
    const kind = bytes.toString('latin1', typeAt, typeAt + 4);
    if (kind === 'Exif') kinds.set(item, 'exif');
    const [, mediaType] = bytes.toString('latin1', typeAt + 4, end).split('\0');
    if (kind === 'mime' && mediaType === 'application/rdf+xml') kinds.set(item, 'xmp');
  }
  return kinds;
}

/** Returns where items lie in the file, those that lie in several places in several rows. */
function readPlaces(bytes: Buffer, boxes: readonly Box[]): { item: number; start: number; end: number }[] {
  const table = boxes.find(({ type }) => type === 'iloc');
  if (!table) return [];
  const inner = boxes.find(({ type }) => type === 'idat')?.start ?? 0;
  let at = table.start + 4;
  const read = (size: number) => {
    const value = size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const version = bytes[table.start] as number;
  const sizes = read(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const wide = version < 2 ? 2 : 4;
  // An extent without a size would be the whole file
  if (lengthSize === 0) return [];
  const places: { item: number; start: number; end: number }[] = [];
  for (let items = read(wide); items > 0 && at < table.end; items--) {
    const item = read(wide);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseSize) + (method === 1 ? inner : 0);
    for (let extents = read(2); extents > 0 && at < table.end; extents--) {
      read(indexSize);
      const start = base + read(offsetSize);
      const end = start + read(lengthSize);
      if (method < 2) places.push({ item, start, end });
    }
  }
  return places;
}
