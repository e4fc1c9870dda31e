/** Packs pages, which resemble one another, into few files, from which an output folder that was lost is filled again. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { writeWholeSync } from '../../disk/atomic-write.ts';
import { sealOf } from '../../disk/seal.ts';

/** A page as a pack holds it. */
export interface PackedPage {
  path: string;
  key: string;
  html: Buffer;
}

/** The most bytes of pages in a pack, which are in memory at once. */
export const PACK_BYTES = 4 * 1024 * 1024;

/** Fast, with a window as large as a pack, as pages resemble one another: 60 MB become 2 in a tenth of a second. */
const OPTIONS = {
  chunkSize: 1 << 20,
  params: {
    [constants.ZSTD_c_compressionLevel]: 1,
    [constants.ZSTD_c_windowLog]: 22,
  },
};
const LINE_END = 0x0a;

/**
 * Packs pages into a file of a folder; returns its name.
 *
 * @throws Error When the file can't be written.
 */
export function writePack(folder: string, pages: readonly PackedPage[]): string {
  const parts = pages.flatMap(({ path, key, html }) => [
    Buffer.from(`${JSON.stringify([path, key, html.length])}\n`),
    html,
  ]);
  const data = zstdCompressSync(Buffer.concat(parts), OPTIONS);
  const name = nameOf(data);
  mkdirSync(folder, { recursive: true });
  writeWholeSync(join(folder, name), data);
  return name;
}

/** Returns the pages of a pack; none where it is missing or not whole. */
export function readPack(folder: string, name: string): PackedPage[] {
  try {
    const packed = readFileSync(join(folder, name));
    if (nameOf(packed) !== name) return [];
    const data = zstdDecompressSync(packed, { chunkSize: OPTIONS.chunkSize });
    const pages: PackedPage[] = [];
    for (let start = 0; start < data.length; ) {
      const line = data.indexOf(LINE_END, start);
      const [path, key, length] = JSON.parse(data.toString('utf8', start, line)) as [string, string, number];
      start = line + 1 + length;
      pages.push({ path, key, html: data.subarray(line + 1, start) });
    }
    return pages;
  } catch {
    return [];
  }
}

/** A pack is named by its seal. */
function nameOf(packed: Buffer): string {
  return `${sealOf(packed).slice(0, 32)}.zst`;
}
