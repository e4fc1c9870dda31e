/** Writes zips byte by byte, honest ones and others (APPNOTE 4.3). */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFileFacts {
  name: string;
  data: Uint8Array | string;
  /** Bits of the header: 1 says that it is encrypted. */
  flags?: number;
  /** The mode of Unix, such as 0o120777 of a symbolic link. */
  mode?: number;
  /** What the zip says of the size, where that isn't the truth. */
  size?: number;
  /** Names the bytes of an earlier file as its own. */
  sameBytesAs?: number;
}

/** Returns a zip of these files. */
export function makeZip(files: readonly ZipFileFacts[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const { name, data, flags = 0, mode = 0o100644, size, sameBytesAs } of files) {
    const bytes = Buffer.from(data as string);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags | 0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size ?? bytes.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const at = sameBytesAs === undefined ? offset : (offsets[sameBytesAs] as number);
    offsets.push(at);
    if (sameBytesAs === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, packed]);
      parts.push(local);
      offset += local.length;
    }
    const more = Buffer.alloc(14);
    more.writeUInt32LE((mode << 16) >>> 0, 6);
    more.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), facts, more, path]));
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, entries, end]);
}
