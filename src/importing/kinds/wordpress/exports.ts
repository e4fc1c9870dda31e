/** The WXR files of a source: one, those of a folder, or those of a zip, as WordPress divides large exports. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../../../newsroom/files/user-error.ts';
import { openZip } from '../../sources/zip.ts';

/** One file of an export. */
export interface ExportFile {
  /** As findings name it. */
  name: string;
  open(): AsyncIterable<Uint8Array>;
}

export interface ExportFiles {
  files: readonly ExportFile[];
  close(): void;
}

const EXPECTED = 'Name the WXR file that Tools → Export writes, a folder with its parts, or a zip of them.';
const PIECE = 2 ** 18;

/**
 * Finds the files, in the order of their names.
 *
 * @throws UserError Where there are none.
 */
export async function findExports(path: string): Promise<ExportFiles> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UserError(`There is no file or folder ${basename(path)}. ${EXPECTED}`);
  const found = stats.isDirectory() ? inFolder(path) : /\.zip$/i.test(path) ? await inZip(path) : inFile(path);
  if (found.files.length > 0) return found;
  found.close();
  throw new UserError(`No XML file lies in ${basename(path)}. ${EXPECTED}`);
}

function inFile(path: string): ExportFiles {
  return { files: [fileAt(path, basename(path))], close() {} };
}

function inFolder(path: string): ExportFiles {
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.xml$/i.test(entry.name))
    .map(({ name }) => name)
    .sort(byNumbers);
  return { files: names.map((name) => fileAt(join(path, name), name)), close() {} };
}

async function inZip(path: string): Promise<ExportFiles> {
  const zip = await openZip(path);
  const files = zip.entries
    .filter((entry) => /\.xml$/i.test(entry.path))
    .map((entry) => ({ name: entry.path, open: () => entry.open() }))
    .sort((a, b) => byNumbers(a.name, b.name));
  return { files, close: () => zip.close() };
}

function fileAt(path: string, name: string): ExportFile {
  return { name, open: () => createReadStream(path, { highWaterMark: PIECE }) };
}

/** export.2.xml before export.10.xml. */
function byNumbers(a: string, b: string): number {
  const padded = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
  return padded(a) < padded(b) ? -1 : 1;
}
