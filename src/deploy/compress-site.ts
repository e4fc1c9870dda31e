/** Compresses texts of a site for hosts that send such files: only what has changed, and each content once. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { isHashed } from '../core/deploy/deploy-phase.ts';
import type { PublishedFile } from '../core/deploy/manifest.ts';
import type { Place, SiteFile } from '../core/deploy/site-record.ts';
import {
  type Compressed,
  ENCODINGS,
  type EncodingEnding,
  isAskedCompressed,
  isCompressible,
} from '../core/hosting/compressible.ts';
import { writeWhole } from '../disk/atomic-write.ts';
import { digestOfFile } from '../disk/digest.ts';
import { readWhole, seal } from '../disk/sealed-file.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const ENDINGS = Object.keys(ENCODINGS) as EncodingEnding[];
/** As many at a time as zlib has threads. */
const AT_ONCE = 4;

export interface Compression {
  files: readonly SiteFile[];
  /** What lies at the target: what is compressed there of the same bytes stays. */
  places: ReadonlyMap<string, Place>;
  /** How the host finds what is compressed: by name, it asks for all texts, though one is larger then. */
  compressed: Compressed;
  /** The folder of the built site, and the one that keeps what was compressed. */
  folder: string;
  cache: string;
  advance(done: number): void;
}

/** Returns which files of a site are to be compressed, and lie compressed nowhere at the target. */
export function countUncompressed({
  files,
  places,
  compressed,
}: Pick<Compression, 'files' | 'places' | 'compressed'>): number {
  return files.filter((file) => isTaken(file, compressed) && ENDINGS.some((ending) => !knownAt(file, ending, places)))
    .length;
}

function isTaken(file: PublishedFile, compressed: Compressed): boolean {
  return compressed === 'by name' ? isAskedCompressed(file.path) : isCompressible(file);
}

/** Returns the entries of all compressed files of a site. Those that lie at no target are made, unless they are kept. */
export async function compressSite(compression: Compression): Promise<SiteFile[]> {
  const { files, places, cache, advance } = compression;
  mkdirSync(cache, { recursive: true });
  const taken = new Set(files.map(({ path }) => path));
  const found: SiteFile[] = [];
  const open: [SiteFile, EncodingEnding][] = [];
  for (const file of files.filter((file) => isTaken(file, compression.compressed)))
    for (const ending of ENDINGS) {
      // A file that a newsroom has compressed itself stays as it is
      if (taken.has(`${file.path}.${ending}`)) continue;
      const known = knownAt(file, ending, places);
      if (known) found.push(known);
      else open.push([file, ending]);
    }
  let done = 0;
  const work = async () => {
    for (let next = open.pop(); next; next = open.pop()) {
      const entry = await compress(next[0], next[1], compression);
      if (entry) found.push(entry);
      done += 1;
      advance(Math.floor(done / ENDINGS.length));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** Returns the file that holds a compressed file of a site. */
export function compressedSource(file: SiteFile, cache: string): string {
  return join(cache, `${file.source}.${file.path.split('.').at(-1)}`);
}

/** Removes what is kept compressed of contents that a site no longer has. */
export function pruneCompressed(cache: string, files: readonly PublishedFile[]): void {
  if (!existsSync(cache)) return;
  const digests = new Set(files.map(({ digest }) => digest));
  for (const name of readdirSync(cache)) if (!digests.has(name.split('.')[0] ?? '')) rmSync(join(cache, name));
}

function knownAt(
  { path, digest, type, lifetime }: SiteFile,
  ending: EncodingEnding,
  places: ReadonlyMap<string, Place>,
): SiteFile | undefined {
  const place = places.get(`${path}.${ending}`);
  const file = place?.file;
  const isKnown = file?.source === digest && file.type === type && file.lifetime === lifetime && !place?.isUnsure;
  return isKnown ? file : undefined;
}

async function compress(
  file: SiteFile,
  ending: EncodingEnding,
  { folder, cache, compressed }: Pick<Compression, 'folder' | 'cache' | 'compressed'>,
): Promise<SiteFile | undefined> {
  const { path, digest, type, lifetime } = file;
  const kept = join(cache, `${digest}.${ending}`);
  if (!readWhole(kept)) {
    const bytes = readFileSync(join(folder, path));
    await writeWhole(
      kept,
      ending === 'br' ? await brotli(bytes, brotliOptions(path, bytes.length)) : await gzipped(bytes, { level: 9 }),
    );
    seal(kept);
  }
  const { size } = statSync(kept);
  if (size >= file.size && compressed === 'beside') return undefined;
  return {
    path: `${path}.${ending}`,
    digest: digestOfFile(kept),
    size,
    type,
    encoding: ENCODINGS[ending],
    source: digest,
    ...(lifetime !== undefined && { lifetime }),
  };
}

/**
 * Of 11. At 5 a page takes some 2 ms, at 11 some 70, to be an eighth smaller; that pays for files that are made once and kept by
 * readers for a year.
 */
function brotliQuality(path: string): number {
  return isHashed(path) ? 11 : 5;
}

function brotliOptions(path: string, size: number) {
  return {
    params: {
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_QUALITY]: brotliQuality(path),
      [zlib.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}
