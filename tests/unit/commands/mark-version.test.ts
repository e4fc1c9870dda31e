import { describe, expect, it } from 'vitest';
import { markVersion } from '../../../src/commands/mark-version.ts';

const NEW = 'aaaa bbbb';

describe('the version of the source', () => {
  it.each([
    [
      'is added below the last key',
      '---\ntitle: T\n---\nText\n',
      '---\ntitle: T\nsourceVersion: "aaaa bbbb"\n---\nText\n',
    ],
    [
      'replaces the old one',
      '---\nsourceVersion: cccc\ntitle: T # x\n---\n',
      '---\nsourceVersion: "aaaa bbbb"\ntitle: T # x\n---\n',
    ],
    [
      'replaces one over two lines',
      '---\nsourceVersion: >-\n  cccc\n  dddd\ntitle: T\n---\n',
      '---\nsourceVersion: "aaaa bbbb"\ntitle: T\n---\n',
    ],
    [
      'replaces one on the next line',
      '---\nsourceVersion:\n  cccc dddd\n---\n',
      '---\nsourceVersion: "aaaa bbbb"\n---\n',
    ],
    [
      'replaces one whose key is in quotes',
      '---\n"sourceVersion" : cccc\n---\n',
      '---\nsourceVersion: "aaaa bbbb"\n---\n',
    ],
    ['keeps the indent of the keys', '---\n  title: T\n---\n', '---\n  title: T\n  sourceVersion: "aaaa bbbb"\n---\n'],
    [
      'keeps the ends of lines',
      '---\r\ntitle: T\r\n---\r\nA\nB',
      '---\r\ntitle: T\r\nsourceVersion: "aaaa bbbb"\r\n---\r\nA\nB',
    ],
    ['keeps those of an old Macintosh', '---\rtitle: T\r---\rA', '---\rtitle: T\rsourceVersion: "aaaa bbbb"\r---\rA'],
    ['keeps a byte order mark', '\uFEFF---\na: b\n---', '\uFEFF---\na: b\nsourceVersion: "aaaa bbbb"\n---'],
    [
      'is not misled by separators inside a text',
      '---\ntitle: "a\u2028---\u2028b"\n---\nA',
      '---\ntitle: "a\u2028---\u2028b"\nsourceVersion: "aaaa bbbb"\n---\nA',
    ],
  ])('%s', (_name, before, after) => expect(markVersion(before, NEW)).toBe(after));

  it.each([
    ['braces', '---\n{title: T}\n---\n'],
    ['no front matter', 'Text\n'],
    ['front matter without an end', '---\ntitle: T\n'],
    ['front matter that can’t be read', '---\ntitle: [\n---\n'],
  ])('is refused by %s', (_name, text) => expect(markVersion(text, NEW)).toBeUndefined());
});
