/** Writes archives as the runs of strangers may leave them: one file, under any name. */
import { crc32, deflateRawSync } from 'node:zlib';

/** Returns a ZIP archive with one compressed file (PKWARE APPNOTE, 4.3.7, 4.3.12, 4.3.16). */
export function zipOf(name: string, text: string): Buffer {
  const [path, content] = [Buffer.from(name), Buffer.from(text)];
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(path.length, 22);
  const entry = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed]);
  const index = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), path]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(entry.length, 16);
  return Buffer.concat([entry, index, end]);
}
