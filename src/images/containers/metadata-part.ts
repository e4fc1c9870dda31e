/** What all containers of pictures share: parts with metadata, which can be replaced without touching the picture. */

/** A part of a file that holds metadata and nothing else. */
export interface MetadataPart {
  kind: 'exif' | 'xmp';
  /** The TIFF structure of EXIF, or the packet of XMP; it shares the memory of the file where it isn't compressed. */
  data: Buffer;
  /** The offsets in the file at which the part begins and ends, with all that frames it. */
  start: number;
  end: number;
}

/** The data that a file keeps; a kind that is absent goes. */
export type NewData = Partial<Record<MetadataPart['kind'], Buffer>>;

/** A kind of file, as far as metadata matters. */
export interface Container {
  /** Lists the parts of a file, in the order of their offsets. */
  partsOf(bytes: Buffer): MetadataPart[];
  /** Returns the file with new data in place of all parts, or `undefined` where the rest of it may not move. */
  rebuild(bytes: Buffer, parts: readonly MetadataPart[], newData: NewData): Buffer | undefined;
}

export const EXIF_HEADER = Buffer.from('Exif\0\0', 'latin1');

/** Returns the TIFF structure of EXIF data, which stands behind a header in some containers. */
export function withoutExifHeader(data: Buffer): Buffer {
  return data.subarray(0, EXIF_HEADER.length).equals(EXIF_HEADER) ? data.subarray(EXIF_HEADER.length) : data;
}

/** Returns a file with other bytes in place of each part: `print` frames the data that the first of each kind gets. */
export function spliceParts(
  bytes: Buffer,
  parts: readonly MetadataPart[],
  newData: NewData,
  print: (kind: MetadataPart['kind'], data: Buffer) => Buffer,
): Buffer {
  const left = { ...newData };
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { kind, start, end } of parts) {
    pieces.push(bytes.subarray(at, start));
    const data = left[kind];
    if (data) pieces.push(print(kind, data));
    delete left[kind];
    at = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}
