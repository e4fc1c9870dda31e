/** Reads text files of strangers, in the encodings that old archives have. */
import { readFileSync } from 'node:fs';
import type { Tell } from '../archive/archive.ts';
import type { SourceFile } from './folder.ts';

/** The largest file that is read as the text of one story, in bytes: no story has as much. */
export const LARGEST_TEXT = 4_000_000;

/**
 * Returns a file's text with line feeds alone, or `undefined` where it is none; then that is told. UTF-8 is read
 * strictly, UTF-16 by its mark, and what is neither as Windows-1252, which is told.
 */
export function readSourceText(file: SourceFile, tell: Tell, largest = LARGEST_TEXT): string | undefined {
  const where = { file: file.path };
  const drop = (what: string, remedy: string): undefined => void tell({ kind: 'dropped', where, what, remedy });
  if (file.size > largest)
    return drop(`Not read: the file is larger than ${largest / 1_000_000} MB.`, 'Divide it, or bring it over by hand.');
  let bytes: Buffer;
  try {
    bytes = readFileSync(file.realPath);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return drop(`The file can’t be read (${code}).`, 'Make sure that it is a file that you may read.');
  }
  const text = decode(bytes);
  if (text === undefined) return drop('Not read: the file is no text.', 'Look at it, and bring it over by hand.');
  if (text.encoding !== 'UTF-8')
    tell({
      kind: text.encoding === 'UTF-16' ? 'mended' : 'guessed',
      where,
      what: `The file is not in UTF-8; it was read as ${text.encoding}.`,
      ...(text.encoding === 'UTF-16' ? {} : { remedy: 'Look at letters with accents in the story.' }),
    });
  return text.value.replace(/\r\n?/g, '\n');
}

function decode(bytes: Buffer): { value: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' } | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { value: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff)
    return { value: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  if (bytes.includes(0)) return undefined;
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // Text has few control characters besides tabs and line ends; pictures and archives are full of them
    const odd = bytes.subarray(0, 4096).filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
    return odd > 8 ? undefined : { value: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
