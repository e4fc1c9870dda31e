import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Finding } from '../../../../src/importing/archive/archive.ts';
import { listSource, type SourceFile } from '../../../../src/importing/sources/folder.ts';
import { readSourceText } from '../../../../src/importing/sources/folder-text.ts';

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'source-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return folder;
}

function list(folder: string, passedOver?: (path: string) => string | undefined) {
  const findings: Finding[] = [];
  const files = listSource(folder, (finding) => findings.push(finding), passedOver);
  return {
    files,
    paths: files.map(({ path }) => path),
    told: findings.map(({ where, what }) => `${where.file}: ${what}`),
  };
}

function textOf(data: string | Uint8Array, largest?: number) {
  const findings: Finding[] = [];
  const [file] = list(folderOf({ 'a.md': data })).files as [SourceFile];
  const text = readSourceText(file, (finding) => findings.push(finding), largest);
  return { text, told: findings.map(({ kind, what }) => `${kind}: ${what}`) };
}

it('files are listed in the order of their code units, and hidden ones, packages and folders that are passed over are told', () => {
  const folder = folderOf({
    'b.md': '',
    'a/z.md': '',
    'a/Z.md': '',
    'B.md': '',
    '.git/x': '',
    '.eleventy.js': '',
    '.github/x.yml': '',
    'vendor/x.md': '',
    'node_modules/x.md': '',
    '_site/x.md': '',
    'a..b.md': '',
  });
  const { paths, told } = list(folder, (path) => (path === '_site' ? 'It was made.' : undefined));
  expect(paths).toEqual(['.eleventy.js', 'B.md', 'a/Z.md', 'a/z.md', 'a..b.md', 'b.md']);
  expect(told).toEqual([
    '.github: Not read: It is hidden, or holds what programs have fetched.',
    '_site: Not read: It was made.',
    'vendor: Not read: It is hidden, or holds what programs have fetched.',
  ]);
});

it('links are followed while they stay inside, and told where they don’t', () => {
  const folder = folderOf({ 'in/a.md': 'A' });
  symlinkSync(join(folder, 'in'), join(folder, 'again'));
  symlinkSync('/etc', join(folder, 'etc'));
  symlinkSync('/etc/hostname', join(folder, 'host.md'));
  symlinkSync(folder, join(folder, 'in/circle'));
  symlinkSync(join(folder, 'nothing'), join(folder, 'nowhere.md'));
  const { paths, told } = list(folder);
  expect(paths).toEqual(['again/a.md', 'in/a.md']);
  expect(told).toEqual(
    ['again/circle', 'etc', 'host.md', 'in/circle', 'nowhere.md'].map(
      (file) => `${file}: Not read: It is a link that leads out of the source, in a circle or nowhere.`,
    ),
  );
});

it('a name with a control character is told and not read', () => {
  const { paths, told } = list(folderOf({ 'a\u001b[2J.md': '', 'b.md': '' }));
  expect(paths).toEqual(['b.md']);
  expect(told).toEqual(['a\u001b[2J.md: Not read: Its name is not UTF-8 or holds a control character.']);
});

it.each<[string, string | Uint8Array, string | undefined, string[]]>([
  ['UTF-8 with lines of Windows and of old Macs', 'a\r\nb\rc\n', 'a\nb\nc\n', []],
  [
    'UTF-16 with its mark',
    Buffer.from('\ufeffJournée', 'utf16le'),
    'Journée',
    ['mended: The file is not in UTF-8; it was read as UTF-16.'],
  ],
  [
    'Windows-1252',
    Buffer.from('Journ\xe9e \x93x\x94', 'latin1'),
    'Journée “x”',
    ['guessed: The file is not in UTF-8; it was read as Windows-1252.'],
  ],
  ['nothing', '', '', []],
  ['a picture', Buffer.from([0x89, 0x50, 0, 1, 2]), undefined, ['dropped: Not read: the file is no text.']],
])('a file may hold %s', (_, data, text, told) => {
  expect(textOf(data)).toEqual({ text, told });
});

it('a file that is larger than a story is told and not read', () => {
  expect(textOf('x'.repeat(2_000_001), 2_000_000)).toEqual({
    text: undefined,
    told: ['dropped: Not read: the file is larger than 2 MB.'],
  });
});
