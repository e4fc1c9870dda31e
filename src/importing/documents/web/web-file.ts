/** Opens a document that is saved as HTML: alone, beside a folder of its pictures, or with them in a zip. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import { UserError } from '../../../newsroom/files/user-error.ts';
import { openZip, type Zip, type ZipEntry } from '../../sources/zip.ts';

/** Larger than any text, and any picture, that is exported by a program for writing. */
const LIMITS = { entries: 5000, bytes: 2 ** 30, page: 64 * 2 ** 20, picture: 128 * 2 ** 20 };

export interface WebFile {
  html: string;
  /** Returns the file at an address of the HTML, or `undefined` where there is none that may be read. */
  bytes(src: string): Promise<Buffer | undefined>;
  close(): void;
}

/** @throws UserError Where it is too large. */
export function openPage(path: string, name: string): WebFile {
  if (statSync(path).size > LIMITS.page) throw tooLarge(name);
  return {
    html: decode(readFileSync(path)),
    bytes: async (src) => readBeside(dirname(path), pathOf(src)),
    close: () => {},
  };
}

/** @throws UserError Where the zip is broken or a trap, or holds no page, or several. */
export async function openZippedPage(path: string, name: string): Promise<WebFile> {
  const zip = await openZip(path, LIMITS);
  try {
    const pages = zip.entries.filter(({ path: file }) => /\.x?html?$/i.test(file));
    const [page] = pages;
    if (!page || pages.length > 1)
      throw new UserError(
        `${name} holds ${pages.length} web pages, and a draft begins with one. Save the document as .docx, or export it alone as a web page.`,
      );
    if (page.size > LIMITS.page) throw tooLarge(name);
    return { html: decode(await read(page)), bytes: (src) => fromZip(zip, page, src), close: zip.close };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function tooLarge(name: string): UserError {
  return new UserError(`${name} is larger than any text that is written by hand. Divide it into several documents.`);
}

/** Word saves pages in the code page of its country, which they name. */
function decode(bytes: Buffer): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const named = /charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(bytes.toString('latin1', 0, 2048))?.[1];
  try {
    return new TextDecoder(wide ?? named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function pathOf(src: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(src)) return undefined;
  try {
    return decodeURIComponent(src.split(/[?#]/)[0] ?? '');
  } catch {
    return undefined;
  }
}

/** A picture lies in the folder of the page, not beyond it, also by no way of links. */
function readBeside(folder: string, path: string | undefined): Buffer | undefined {
  if (path === undefined || path === '') return undefined;
  try {
    const root = realpathSync(folder);
    const file = realpathSync(resolve(root, path));
    const inside = relative(root, file);
    if (inside.startsWith('..') || resolve(file) !== resolve(root, inside) || !file.startsWith(root + sep))
      return undefined;
    const facts = statSync(file);
    return facts.isFile() && facts.size <= LIMITS.picture ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

async function fromZip(zip: Zip, page: ZipEntry, src: string): Promise<Buffer | undefined> {
  const path = pathOf(src);
  if (path === undefined) return undefined;
  const wanted = posix.join(posix.dirname(page.path), path);
  const entry = zip.entries.find((one) => one.path === wanted);
  return entry && entry.size <= LIMITS.picture ? read(entry) : undefined;
}

async function read(entry: ZipEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}
