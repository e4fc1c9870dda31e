/** Packs values as compressed JSON that knows when it was damaged. */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { sealOf } from './seal.ts';

const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
/** The bytes of a seal that lie before what it seals. */
const SEAL_BYTES = 16;

/** Returns the JSON of a value, compressed by zstd, behind the seal of it and of the name under which it is kept. */
export function packJson(name: string, value: unknown): Buffer {
  const data = zstdCompressSync(JSON.stringify(value), OPTIONS);
  return Buffer.concat([sealFor(name, data), data]);
}

/** Returns the value that was packed under a name, or `undefined` where the bytes are not as they were. Its shape is not checked. */
export function unpackJson<T>(name: string, packed: Buffer): T | undefined {
  try {
    const data = packed.subarray(SEAL_BYTES);
    if (!packed.subarray(0, SEAL_BYTES).equals(sealFor(name, data))) return undefined;
    return JSON.parse(zstdDecompressSync(data).toString()) as T;
  } catch {
    return undefined;
  }
}

function sealFor(name: string, data: Buffer): Buffer {
  return Buffer.from(sealOf(name, data), 'hex').subarray(0, SEAL_BYTES);
}
