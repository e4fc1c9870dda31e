/** Opens what a system exports as one file, a zip or a folder of either, and reads texts of it within limits. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../../../newsroom/files/user-error.ts';
import type { Tell } from '../../archive/archive.ts';
import { listSource } from '../../sources/folder.ts';
import { openZip } from '../../sources/zip.ts';

/** A file of an export. */
export interface ExportFile {
  /** Relative to the export, with slashes. */
  path: string;
  size: number;
  /** Whether it lies there unpacked, where pictures are looked for. */
  isOnDisk: boolean;
  /** @throws UserError Where it is larger than `most` bytes, or can't be read. */
  read(most: number): Promise<string>;
}

/**
 * Runs over the files of an export in the order of their paths; the zip is closed at the end.
 *
 * @throws UserError Where it is neither a folder nor a file, or a zip that no honest program writes.
 */
export async function* withExport<T>(
  path: string,
  tell: Tell,
  run: (files: readonly ExportFile[]) => AsyncIterable<T>,
): AsyncGenerator<T> {
  if (!existsSync(path)) throw new UserError(`There is no ${path}.`);
  if (statSync(path).isDirectory()) {
    const files = listSource(path, tell);
    yield* run(
      files.map(({ path, realPath, size }) => ({
        path,
        size,
        isOnDisk: true,
        read: async (most) => readOnDisk(realPath, path, size, most),
      })),
    );
    return;
  }
  if (!/\.zip$/i.test(path)) {
    const { size } = statSync(path);
    const name = basename(path);
    yield* run([{ path: name, size, isOnDisk: true, read: async (most) => readOnDisk(path, name, size, most) }]);
    return;
  }
  const zip = await openZip(path);
  try {
    yield* run(
      zip.entries.map((entry) => ({
        path: entry.path,
        size: entry.size,
        isOnDisk: false,
        async read(most) {
          refuseLarge(entry.path, entry.size, most);
          const parts: Buffer[] = [];
          let bytes = 0;
          for await (const part of entry.open()) {
            bytes += part.length;
            refuseLarge(entry.path, bytes, most);
            parts.push(part);
          }
          return decode(Buffer.concat(parts), entry.path);
        },
      })),
    );
  } finally {
    zip.close();
  }
}

function readOnDisk(realPath: string, path: string, size: number, most: number): string {
  refuseLarge(path, size, most);
  return decode(readFileSync(realPath), path);
}

function refuseLarge(path: string, size: number, most: number): void {
  if (size > most)
    throw new UserError(
      `${path} is larger than ${Math.floor(most / 1_000_000)} MB, which can’t be read at once. Export it in parts.`,
    );
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${path} is not text in UTF-8. Export it once more, or save it as UTF-8.`);
  }
}
