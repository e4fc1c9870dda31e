/** Reads text files of the newsroom, strictly as UTF-8. */

import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../../core/problems/problem.ts';
import { digestOf } from '../../disk/digest.ts';

import { pointerFault } from './pointer-file.ts';

/** A file's text with the digest of its bytes, or the problem that keeps it from being read. */
export type TextFile = { text: string; digest: string } | { problem: Problem };

/**
 * Reads one text file, strictly as UTF-8. `path` is virtual and names the file in the problem that is returned where it
 * can't be read.
 */
export function readTextFile(realPath: string, path: string): TextFile {
  let bytes: Buffer;
  try {
    // Reading a pipe would wait for ever
    if (statSync(realPath).isFIFO()) throw Object.assign(new Error(), { code: 'a pipe' });
    bytes = readFileSync(realPath);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return { problem: { check: 'unreadable-file', file: path, ...unreadable(code) } };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('A NUL is no text.');
    const pointer = pointerFault(text);
    if (pointer) return { problem: { check: 'unreadable-file', file: path, ...pointer } };
    return { text, digest: digestOf(bytes) };
  } catch {
    return {
      problem: {
        check: 'not-utf-8',
        file: path,
        line: lineOfFirstFault(bytes),
        message: `The file is ${isUtf16(bytes) ? 'in UTF-16' : 'not text in UTF-8'}, so some letters would be lost.`,
        hint: 'Open it in your editor and save it with the encoding UTF-8.',
      },
    };
  }
}

function lineOfFirstFault(bytes: Buffer): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.search(/[\uFFFD\0]/)).split('\n').length;
}

/** Tells UTF-16 by its byte order mark, as Windows writes it. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function unreadable(code: string): Pick<Problem, 'message' | 'hint'> {
  if (code === 'ENOTDIR')
    return { message: 'The file is missing: a file stands where its folder must be.', hint: 'Take that file away.' };
  if (code !== 'ENOENT')
    return { message: `The file can’t be read (${code}).`, hint: 'Make sure that it is a file that you may read.' };
  return { message: 'The file is missing.', hint: 'Put it there, or name the newsroom’s folder in CONTENT_DIR.' };
}
