import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyPublicFiles } from '../../../src/building/copy-public-files.ts';
import { openOutputFolder } from '../../../src/disk/output-folder.ts';
import { makeFolder } from '../../support/folders/make-folder.ts';

const NFD = 'cafe\u0301';
const NFC = 'caf\u00e9';

function makePublic() {
  const folder = makeFolder({ 'public/a.txt': 'a', [`public/${NFD}/r.pdf`]: 'r' });
  const outDir = join(folder, 'out');
  const copy = (isKnown = true, paths = ['/a.txt', `/${NFC}/r.pdf`]) =>
    copyPublicFiles({
      paths,
      sourceOf: (path) => join(folder, 'public', path.normalize('NFD')),
      folder: openOutputFolder(outDir),
      recordFile: join(folder, 'record.json'),
      isKnown,
    });
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  return { folder, outDir, copy, read };
}

it('public files are copied under their composed names, and again when they change or are gone', () => {
  const { folder, outDir, copy, read } = makePublic();
  expect(copy()).toEqual(['/a.txt', `/${NFC}/r.pdf`]);
  expect([read('a.txt'), read(`${NFC}/r.pdf`)]).toEqual(['a', 'r']);
  expect(copy()).toEqual([]);
  writeFileSync(join(folder, 'public/a.txt'), 'A');
  expect(copy()).toEqual(['/a.txt']);
  expect(read('a.txt')).toBe('A');
  rmSync(join(outDir, NFC), { recursive: true });
  expect(copy()).toEqual([`/${NFC}/r.pdf`]);
});

it('a public file that came back is copied again', () => {
  const { outDir, copy } = makePublic();
  copy();
  copy(true, ['/a.txt']);
  mkdirSync(join(outDir, NFC), { recursive: true });
  writeFileSync(join(outDir, NFC, 'r.pdf'), 'Another’s');
  expect(copy()).toEqual([`/${NFC}/r.pdf`]);
});

it('all are copied into a folder of which nothing is known', () => {
  const { copy } = makePublic();
  copy();
  expect(copy(false)).toHaveLength(2);
});
