/** Writes EXIF that says no more than it must: how the camera was held, and who made the picture. */

/** What EXIF may say; texts are ASCII. */
export interface ExifFacts {
  /** 1 to 8 (EXIF 3.0, 4.6.5). */
  orientation?: number;
  artist?: string;
  copyright?: string;
}

const SHORT = 3;
const ASCII = 2;

/** Returns a TIFF structure with these facts, or `undefined` where there are none. */
export function writeExif({ orientation, artist, copyright }: ExifFacts): Buffer | undefined {
  const held = Buffer.alloc(2);
  held.writeUInt16LE(orientation ?? 1);
  const text = (value: string | undefined) => (value ? Buffer.from(`${value}\0`, 'latin1') : undefined);
  const fields = [
    { tag: 0x0112, type: SHORT, count: 1, value: orientation && orientation !== 1 ? held : undefined },
    { tag: 0x013b, type: ASCII, count: (artist?.length ?? 0) + 1, value: text(artist) },
    { tag: 0x8298, type: ASCII, count: (copyright?.length ?? 0) + 1, value: text(copyright) },
  ].filter(({ value }) => value !== undefined);
  if (fields.length === 0) return undefined;
  const directory = Buffer.alloc(2 + fields.length * 12 + 4);
  const values: Buffer[] = [];
  let valueAt = 8 + directory.length;
  directory.writeUInt16LE(fields.length);
  for (const [index, { tag, type, count, value = held }] of fields.entries()) {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    if (value.length <= 4) value.copy(directory, at + 8);
    else {
      directory.writeUInt32LE(valueAt, at + 8);
      // Values begin at even offsets
      const even = Buffer.concat([value, Buffer.alloc(value.length % 2)]);
      values.push(even);
      valueAt += even.length;
    }
  }
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), directory, ...values]);
}
