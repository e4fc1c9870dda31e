/** Reads zips of strangers: which files they hold, within limits, and each of them as a stream. */
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { UserError } from '../../newsroom/files/user-error.ts';

/** A file of a zip. */
export interface ZipEntry {
  /** From the root of the zip, with `/`; never with `..`, a drive or a slash in front. */
  path: string;
  /** Bytes, unpacked. */
  size: number;
  /** Its bytes, unpacked. What is broken ends the stream with a UserError. */
  open(): AsyncIterable<Buffer>;
}

export interface Zip {
  /** In the order of their paths. */
  entries: readonly ZipEntry[];
  close(): void;
}

/** What an honest archive never reaches. Deflate packs texts some ten times, and nothing more than 1,032 times. */
const LIMITS = { entries: 500_000, bytes: 64 * 2 ** 30, ratio: 200, ratioFrom: 2 ** 24 };

/** What programs leave in zips without being asked. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._[^/]*$)/;

/**
 * Opens a zip and looks at all of its names before anything is unpacked.
 *
 * @throws UserError Where it is no whole zip, is locked with a password, or holds what no honest archive does: paths that
 *   lead out of it, links, files that lie in one another, or far more bytes than it has itself.
 */
export async function openZip(path: string, limits: Partial<typeof LIMITS> = {}): Promise<Zip> {
  const name = basename(path);
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true }).catch((error) => {
    throw brokenZip(name, error);
  });
  try {
    const entries = await readEntries(zip, name, { ...LIMITS, ...limits });
    return {
      entries: entries.map((entry) => toZipEntry(zip, name, entry)).sort((a, b) => (a.path < b.path ? -1 : 1)),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readEntries(zip: ZipFile, name: string, limits: typeof LIMITS): Promise<Entry[]> {
  if (zip.entryCount > limits.entries)
    throw refused(name, `says that it holds ${zip.entryCount.toLocaleString('en')} files`);
  const found = new Map<string, Entry>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || LITTER.test(entry.fileName)) continue;
      const fault = entryFault(entry, limits);
      if (fault !== undefined) throw refused(name, `${fault} (${entry.fileName})`);
      if (found.has(entry.fileName)) throw refused(name, `holds two files of one name (${entry.fileName})`);
      bytes += entry.uncompressedSize;
      if (bytes > limits.bytes) throw refused(name, 'would unpack to more than a disk holds');
      found.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof UserError ? error : brokenZip(name, error);
  }
  const entries = [...found.values()];
  if (doOverlap(entries)) throw refused(name, 'holds files that lie in one another');
  return entries;
}

/** Says what is wrong with one file by what the zip tells of it. */
function entryFault(entry: Entry, limits: typeof LIMITS): string | undefined {
  if (entry.isEncrypted()) return 'is locked with a password';
  // The upper half is the mode of Unix (APPNOTE 4.4.15), whose type 12 is a symbolic link.
  if (((entry.externalFileAttributes >>> 28) & 0xf) === 0xa) return 'holds a symbolic link';
  if (!entry.canDecodeFileData()) return 'is packed in a way that Broadsheet can’t read';
  const most = Math.max(limits.ratioFrom, entry.compressedSize * limits.ratio);
  if (entry.uncompressedSize > most) return 'holds a file that would unpack to far more than an honest one';
  return undefined;
}

/** Whether the bytes of two files are the same ones, which is how a small zip unpacks to petabytes. */
function doOverlap(entries: readonly Entry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return sorted.some((entry, at) => {
    const next = sorted[at + 1];
    // The header in front of a file has 30 bytes and its name (APPNOTE 4.3.7).
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize;
    return next !== undefined && next.relativeOffsetOfLocalHeader < end;
  });
}

function toZipEntry(zip: ZipFile, name: string, entry: Entry): ZipEntry {
  return {
    path: entry.fileName,
    size: entry.uncompressedSize,
    async *open() {
      let stream: Readable | undefined;
      try {
        stream = await zip.openReadStreamPromise(entry);
        yield* stream as AsyncIterable<Buffer>;
      } catch (error) {
        throw brokenZip(`${name}/${entry.fileName}`, error);
      } finally {
        stream?.destroy();
      }
    },
  };
}

function brokenZip(name: string, error: unknown): UserError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new UserError(`There is no file ${name}.`);
  if (/encrypt/.test(message)) return refused(name, 'is locked with a password');
  if (/^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(message))
    return refused(name, `holds a name that leads out of it (${message.replace(/^[^:]*: /, '')})`);
  return new UserError(`${name} is no whole zip: ${message.split('. ')[0]}. Download or copy it once more.`);
}

function refused(name: string, what: string): UserError {
  return new UserError(
    `${name} ${what}, so nothing of it was unpacked. Unpack it yourself, look at it, and name the folder.`,
  );
}
