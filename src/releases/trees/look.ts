/** Compares what lies in the project's folder with the files of a release, by the names that Git gives to contents. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Look } from './plan-files.ts';
import type { TreeEntry } from './release-tree.ts';

const NUL = 0;

/** Returns how what lies at a path below `root` compares with a file of a release. */
export function lookAt(root: string, path: string, { kind, blob }: TreeEntry): Look {
  const file = join(root, path);
  if (isBelowOther(root, path)) return { content: 'blocked', hasOtherMode: false };
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat) return { content: 'none', hasOtherMode: false };
  if (stat.isSymbolicLink()) {
    const isSame = kind === 'link' && blobName(Buffer.from(readlinkSync(file)), blob) === blob;
    return { content: isSame ? 'same' : 'other', hasOtherMode: false };
  }
  if (!stat.isFile()) return { content: 'blocked', hasOtherMode: false };
  const bytes = readFileSync(file);
  const hasOtherMode =
    process.platform !== 'win32' && kind !== 'link' && ((stat.mode & 0o100) !== 0) !== (kind === 'program');
  const isFile = kind !== 'link';
  if (isFile && blobName(bytes, blob) === blob) return { content: 'same', hasOtherMode };
  const isEnds = isFile && isText(bytes) && bytes.includes('\r\n') && blobName(toUnixEnds(bytes), blob) === blob;
  return { content: isEnds ? 'ends' : 'other', hasOtherMode };
}

/** Returns the name that Git gives to a content, in the kind of names that `like` is one of. */
export function blobName(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Returns whether bytes are a text, as Git takes it: without a NUL. */
export function isText(bytes: Uint8Array): boolean {
  return !bytes.includes(NUL);
}

/** Returns a text with the line ends of Unix. */
export function toUnixEnds(bytes: Uint8Array): Buffer {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** Returns a text with the line ends of Windows. */
export function toWindowsEnds(bytes: Uint8Array): Buffer {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
}

/** Returns whether a part of the path above is a file or a link: nothing is looked at or written behind it. */
function isBelowOther(root: string, path: string): boolean {
  const names = path.split('/');
  return names.slice(1).some((_, index) => {
    const stat = lstatSync(join(root, ...names.slice(0, index + 1)), { throwIfNoEntry: false });
    return stat !== undefined && !stat.isDirectory();
  });
}
