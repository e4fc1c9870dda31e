/** Directories of TIFF structures, which EXIF has as well: read, and made to say less (TIFF 6.0, section 2). */

/** An entry of a directory. */
export interface TiffEntry {
  tag: number;
  /** Where its twelve bytes stand. */
  at: number;
  /** The bytes of its value, wherever they lie. */
  value: Buffer;
}

/** A directory: where the number of its entries stands, and the entries. */
export interface TiffDirectory {
  at: number;
  entries: TiffEntry[];
}

const ENTRY = 12;
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** Returns the directories that follow one another from the first. There are none where the bytes are no TIFF structure. */
export function readDirectories(tiff: Buffer): TiffDirectory[] {
  const directories: TiffDirectory[] = [];
  if (!/^(II\*\0|MM\0\*)/.test(tiff.toString('latin1', 0, 4)) || tiff.length < 8) return directories;
  const seen = new Set<number>();
  for (let at = read(tiff, 4, 4); at > 0 && !seen.has(at); ) {
    seen.add(at);
    const directory = readDirectory(tiff, at);
    if (!directory) break;
    directories.push(directory);
    const next = at + 2 + directory.entries.length * ENTRY;
    at = next + 4 <= tiff.length ? read(tiff, next, 4) : 0;
  }
  return directories;
}

/** Returns the directory that an entry leads to, such as that of a position, or `undefined`. */
export function directoryOf(tiff: Buffer, { value }: TiffEntry): TiffDirectory | undefined {
  return value.length >= 4
    ? readDirectory(tiff, isLittle(tiff) ? value.readUInt32LE() : value.readUInt32BE())
    : undefined;
}

/** Takes an entry out of its directory, in place, and empties its value. Nothing else moves. */
export function dropEntry(tiff: Buffer, directory: TiffDirectory, entry: TiffEntry): void {
  entry.value.fill(0);
  const end = directory.at + 2 + directory.entries.length * ENTRY + 4;
  tiff.copyWithin(entry.at, entry.at + ENTRY, end);
  tiff.fill(0, end - ENTRY, end);
  directory.entries = directory.entries
    .filter((one) => one !== entry)
    .map((one) => (one.at > entry.at ? { ...one, at: one.at - ENTRY } : one));
  const count = directory.entries.length;
  if (isLittle(tiff)) tiff.writeUInt16LE(count, directory.at);
  else tiff.writeUInt16BE(count, directory.at);
}

function readDirectory(tiff: Buffer, at: number): TiffDirectory | undefined {
  if (at + 2 > tiff.length) return undefined;
  const count = read(tiff, at, 2);
  if (at + 2 + count * ENTRY > tiff.length) return undefined;
  const entries = Array.from({ length: count }, (_, index): TiffEntry => {
    const start = at + 2 + index * ENTRY;
    const length = (SIZES[read(tiff, start + 2, 2)] ?? 0) * read(tiff, start + 4, 4);
    const valueAt = length <= 4 ? start + 8 : read(tiff, start + 8, 4);
    // Bytes beyond the end are not there
    return { tag: read(tiff, start, 2), at: start, value: tiff.subarray(valueAt, valueAt + length) };
  });
  return { at, entries };
}

function isLittle(tiff: Buffer): boolean {
  return tiff[0] === 0x49;
}

function read(tiff: Buffer, at: number, size: 2 | 4): number {
  return isLittle(tiff) ? tiff.readUIntLE(at, size) : tiff.readUIntBE(at, size);
}
